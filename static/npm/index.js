// The element <port-atlas> for bundlers: they follow the addresses in files.js and copy the files that they lead to.
export * from "./port-atlas.js";

import "./files.js";
