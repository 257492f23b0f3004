// A visitor whose machine may be slow, and what such a one has in hand: the devtools protocol and a link to a scenario.
import { deflateRawSync } from "node:zlib";
import { visit } from "../../tests/browser/visitor.mjs";

/**
 * Slow 4G as Lighthouse has it: 150 ms to and fro, 1.6 Mbit/s down, 750 kbit/s up. The browser delays each request and
 * shares out the bytes by itself; the way to the server on this machine costs nothing.
 */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

/** How long Playwright may wait for what takes a slow machine long. */
const PATIENCE = 120_000;

/**
 * A fresh visitor, whose processor runs at one `cpu`th of its speed and whose network may be slow 4G:
 * `{ page, open, client, close }`.
 */
export async function visitor(site, { cpu = 1, slow4g = false } = {}) {
  const session = await visit(site.origin);
  session.page.setDefaultTimeout(PATIENCE);
  const client = await session.page.context().newCDPSession(session.page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  if (slow4g) {
    await client.send("Network.enable");
    await client.send("Network.emulateNetworkConditions", SLOW_4G);
  }
  return { ...session, client };
}

/** The fragment that carries a scenario's text, packed as the page packs it; empty for the first scenario. */
export function link(text) {
  return text === undefined ? "" : `#z=${deflateRawSync(text).toString("base64url")}`;
}
