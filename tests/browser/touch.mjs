// A reader's phone, and the fingers on it.

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Moves fingers from some points to others. */
export async function fingers(page, from, to) {
  const session = await page.context().newCDPSession(page);
  const touch = (type, points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  const named = (points) => points.map(({ x, y }, id) => ({ x, y, id }));
  await touch("touchStart", named(from));
  for (let step = 1; step <= 10; step += 1) {
    const along = (a, b) => a + ((b - a) * step) / 10;
    await touch("touchMove", named(from.map((point, at) => ({ x: along(point.x, to[at].x), y: along(point.y, to[at].y) }))));
    await page.waitForTimeout(16);
  }
  await touch("touchEnd", []);
  await page.waitForTimeout(50);
}
