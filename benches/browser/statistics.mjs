// Numbers in short: the median and the tail of many, and tables that line up.

/** The median, 95th and 99th percentile (nearest rank) and the largest of some milliseconds, in tenths. */
export function spread(values) {
  const ascending = [...values].sort((a, b) => a - b);
  const rank = (share) => tenths(ascending[Math.max(Math.ceil(share * ascending.length) - 1, 0)]);
  return { p50: rank(0.5), p95: rank(0.95), p99: rank(0.99), most: rank(1) };
}

/** A number to one decimal. */
export function tenths(value) {
  return Math.round(value * 10) / 10;
}

/** How many times as long one takes as another, to two decimals; undefined where the other was not measured. */
export function ratio(one, another) {
  return another && (one / another).toFixed(2);
}

/** Bytes as MiB to two decimals. */
export function mebibytes(bytes) {
  return (bytes / 1024 / 1024).toFixed(2);
}

/** A table for people: a title, what each column is, and rows of as many cells; what was not measured is a dash. */
export function table(title, heads, rows) {
  const cells = [heads, ...rows.map((row) => row.map((cell) => String(cell ?? "-")))];
  const widths = heads.map((_, at) => Math.max(...cells.map((row) => row[at].length)));
  const line = (row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  ");
  return [title, ...cells.map((row) => `  ${line(row)}`), ""].join("\n");
}
