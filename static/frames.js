// For pages with frames of Port Atlas: each frame becomes as high as what it shows.
//   <script src="port-atlas/frames.js" defer></script>
addEventListener("message", ({ source, data }) => {
  if (data?.source !== "port-atlas" || data.type !== "size") return;
  const height = Number(data.height);
  const frame = [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source);
  if (frame && height > 0 && height < 20000) frame.style.height = `${height}px`;
});
