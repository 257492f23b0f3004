// The browsers that the core path runs in: how each one's driver is started and what it is asked for.
import assert from "node:assert/strict";

const CHROMIUM_FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--lang=en-US",
];

/** Nothing is fetched but the page. */
const FIREFOX_PREFERENCES = {
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "intl.accept_languages": "en-US",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "toolkit.telemetry.enabled": false,
};

/** The program that the environment names, or the usual one. */
const program = (variable, usual) => process.env[variable] ?? usual;

/**
 * Each engine: `command(port)` starts its driver, which finds `environment` besides what this process has; `capabilities`
 * is what a session asks for.
 */
export const ENGINES = {
  chromium: {
    command: (port) => [program("PORT_ATLAS_CHROMEDRIVER", "chromedriver"), `--port=${port}`],
    environment: {},
    capabilities: {
      browserName: "chrome",
      "goog:chromeOptions": { args: CHROMIUM_FLAGS, binary: program("PORT_ATLAS_CHROMIUM", "/usr/bin/chromium") },
    },
  },
  firefox: {
    command: (port) => [program("PORT_ATLAS_GECKODRIVER", "geckodriver"), `--port=${port}`],
    environment: { MOZ_HEADLESS: "1" },
    capabilities: {
      browserName: "firefox",
      "moz:firefoxOptions": { prefs: FIREFOX_PREFERENCES, binary: program("PORT_ATLAS_FIREFOX", "/usr/bin/firefox-esr") },
    },
  },
  // It has no mode without a screen, so it gets one that nobody sees.
  webkit: {
    command: (port) => ["xvfb-run", "-a", "-s", "-screen 0 1600x1200x24", program("PORT_ATLAS_WEBKITDRIVER", "WebKitWebDriver"), `--port=${port}`],
    environment: { LC_ALL: "C.UTF-8", LIBGL_ALWAYS_SOFTWARE: "1", WEBKIT_DISABLE_DMABUF_RENDERER: "1" },
    capabilities: { browserName: "MiniBrowser" },
  },
};

const chosen = process.env.PORT_ATLAS_ENGINE ?? "chromium";

/** The engine under test. */
export const ENGINE = ENGINES[chosen] ?? assert.fail(`PORT_ATLAS_ENGINE is ${chosen}, which is none of ${Object.keys(ENGINES).join(", ")}`);
