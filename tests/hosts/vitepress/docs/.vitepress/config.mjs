import { defineConfig } from "vitepress";

const base = "/handbook/";

export default defineConfig({
  base,
  title: "Operations handbook",
  head: [["script", { type: "module", src: `${base}port-atlas/port-atlas.js` }]],
  vue: {
    template: { compilerOptions: { isCustomElement: (tag) => tag === "port-atlas" } },
  },
  themeConfig: {
    sidebar: [
      { text: "Welcome", link: "/" },
      { text: "Ports of the print server", link: "/network/ports" },
    ],
  },
});
