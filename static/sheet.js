// Makes the printed sheet small enough for one page of paper, as long as it can still be read then.

/** What a page of A4 and one of Letter both hold, in millimetres. */
const [WIDTH, HEIGHT] = [186, 250];
/** The sizes that are tried, the largest first. */
const SIZES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

/** How high the sheet is at a size, in parts of the paper. */
function height(sheet, size) {
  sheet.style.width = `${WIDTH / size}mm`;
  const { width, height } = sheet.getBoundingClientRect();
  return (height / width) * (WIDTH / HEIGHT);
}

function fit() {
  const sheet = document.querySelector(".sheet");
  if (!sheet || sheet.style.zoom) return;
  sheet.style.cssText = "display: block; position: absolute; visibility: hidden";
  const size = SIZES.find((size) => height(sheet, size) <= 1) ?? 1;
  sheet.style.cssText = `zoom: ${size}`;
}

/** Fits the sheet whenever the page is printed: it may be there already, or come now. */
export function fitSheet() {
  const seen = new MutationObserver(fit);
  addEventListener("beforeprint", () => {
    seen.observe(document.body, { childList: true, subtree: true });
    fit();
  });
  addEventListener("afterprint", () => seen.disconnect());
}
