// Reads the browser's trace: which frame showed the effect of which drag of the mouse.

const MILLISECOND = 1000;

/** For each mouse event of a drag, how long it took from the browser's having it to the frame on the screen, in milliseconds. */
export function framesOfDrags(events) {
  const spans = spansOf(events);
  const frames = spans.filter((span) => span.name === "PipelineReporter");
  const works = spans.filter((span) => span.name === "SendBeginMainFrameToCommit");
  return drags(spans).flatMap(({ begun, handled }) => {
    const work = works.find((span) => span.begun <= handled && handled <= span.ended);
    const frame = work && frames.find((span) => span.track === work.track && span.begun <= work.begun && work.ended <= span.ended);
    return frame ? [(frame.ended - begun) / MILLISECOND] : [];
  });
}

/** When each drag came to the browser, and when the page began to handle it. */
function drags(spans) {
  const latencies = spans.filter((span) => span.about?.event_latency?.event_type === "MOUSE_DRAGGED");
  const handlings = spans.filter((span) => span.name === "RendererMainProcessing");
  return latencies.flatMap(({ track, begun, ended }) => {
    const handling = handlings.find((span) => span.track === track && begun <= span.begun && span.ended <= ended);
    return handling ? [{ begun, handled: handling.begun }] : [];
  });
}

/** The spans of the trace that begin and end by events of their own, as `{ name, track, begun, ended, about }`. */
function spansOf(events) {
  const open = new Map();
  const spans = [];
  const ascending = events.filter(({ ph, id2 }) => id2 && (ph === "b" || ph === "e")).sort((a, b) => a.ts - b.ts);
  for (const { ph, name, pid, id2, ts, args } of ascending) {
    const track = `${pid} ${id2.local ?? id2.global}`;
    const key = `${track} ${name}`;
    if (ph === "b") open.set(key, { name, track, begun: ts, about: args });
    else if (open.has(key)) spans.push({ ...open.get(key), ended: ts });
  }
  return spans;
}
