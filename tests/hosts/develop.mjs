// The server that an author runs while writing.
import { spawn } from "node:child_process";

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

/** Starts the server in a site's folder; resolves to `{ origin, close }` once it tells where it listens. */
export function develop(folder, [program, ...options]) {
  const server = spawn(program, options, { cwd: folder, env: { ...process.env, NO_COLOR: "1" } });
  let said = "";
  return new Promise((resolve, reject) => {
    const hear = (part) => {
      said += part;
      const origin = said.match(ADDRESS)?.[0];
      if (origin !== undefined) resolve({ origin, close: () => server.kill() });
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.on("error", reject);
    server.on("exit", () => reject(new Error(`the server has stopped: ${said}`)));
  });
}
