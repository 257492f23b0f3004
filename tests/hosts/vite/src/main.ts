import "port-atlas";

const atlas = document.querySelector("port-atlas")!;
const refused = document.querySelector<HTMLOutputElement>("#refused")!;

atlas.addEventListener("change", async () => {
  const { steps } = await atlas.replay();
  refused.value = String(steps.filter((step) => step.outcome === "refused").length);
});
