// The documentation sites: where the page with the figure is, how a reader gets to another page, and what makes it dark.

/** The commands that the author of every site wrote into the element. */
export const SCENARIO = [
  'bind tcp 80 as "IIS"',
  'bind udp * x500 as "DNS Server"',
  'bind tcp * x20 as "Browser"',
  'reserve 3000-3100 as "Backup agent"',
  'block 6000-6100 as "Print spooler"',
];

/** Each site: its `page`, how many `figures` are there where it is not one, the words of the link to its other page, and what `darken`s it; the server of its `development`; its page with a `frame`;
    whether it `isStrict`: nothing inline, so that it can forbid that. */
export const HOSTS = {
  html: { page: "index.html", figures: 2, frame: "frame.html" },
  vite: { page: "index.html", development: ["node_modules/.bin/vite", "--host", "127.0.0.1", "--port", "0"], isStrict: true },
  hugo: { page: "network/ports/", homeLink: "Operations handbook", isStrict: true },
  mkdocs: {
    page: "network/ports/",
    homeLink: "Welcome",
    darken: (page) => page.locator('label[for="__palette_1"]').click(),
  },
  sphinx: {
    page: "network/ports.html",
    homeLink: "Operations handbook",
    darken: (page) => page.evaluate(() => { document.body.dataset.theme = "dark"; }),
  },
  vitepress: {
    page: "network/ports.html",
    homeLink: "Welcome",
    darken: (page) => page.locator(".VPSwitchAppearance:visible").first().click(),
  },
  mdbook: {
    page: "network/ports.html",
    homeLink: "Welcome",
    darken: async (page) => {
      await page.locator("#mdbook-theme-toggle").click();
      await page.getByRole("menuitem", { name: "Navy" }).or(page.getByRole("radio", { name: "Navy" })).first().click();
    },
  },
};
