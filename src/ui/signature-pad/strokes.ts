/** A point of a hand signature: whole px in the pad, milliseconds since the pad was first touched. */
export interface Point {
  x: number;
  y: number;
  t: number;
}

/** A hand signature as lines, as `filing.submit` takes it. */
export interface Strokes {
  width: number;
  height: number;
  strokes: Point[][];
}

/** The contract's limits of one signature, and one of ours that keeps a request far below 100 KB. */
const MOST_STROKES = 200;
const MOST_POINTS_A_STROKE = 1000;
const MOST_POINTS = 2400;
/** Points nearer than this to the last one add bytes and nothing to see. */
const LEAST_STEP_PX = 2;
/** An hour, in ms: the latest time that the contract takes. */
const LATEST = 3_600_000;
/** Below this a signature is a slip of the finger. */
const LEAST_POINTS = 8;

function whole(point: Point): Point {
  return { x: Math.round(point.x), y: Math.round(point.y), t: Math.min(LATEST, Math.max(0, Math.round(point.t))) };
}

function countPoints(strokes: readonly Point[][]): number {
  return strokes.reduce((sum, stroke) => sum + stroke.length, 0);
}

/** The finger came down. Null when the pad is full. */
export function beginStroke(strokes: readonly Point[][], point: Point): Point[][] | null {
  if (strokes.length >= MOST_STROKES || countPoints(strokes) >= MOST_POINTS) return null;
  return [...strokes, [whole(point)]];
}

/** The finger moved. The same list when the step was too small or the pad is full. */
export function extendStroke(strokes: Point[][], point: Point): Point[][] {
  const last = strokes[strokes.length - 1];
  const from = last?.[last.length - 1];
  if (!last || !from) return strokes;
  const to = whole(point);
  if (Math.hypot(to.x - from.x, to.y - from.y) < LEAST_STEP_PX) return strokes;
  if (last.length >= MOST_POINTS_A_STROKE || countPoints(strokes) >= MOST_POINTS) return strokes;
  return [...strokes.slice(0, -1), [...last, to]];
}

/** Takes the last line back. */
export function undoStroke(strokes: readonly Point[][]): Point[][] {
  return strokes.slice(0, -1);
}

/** Whether there is enough on the pad to be somebody's name. */
export function isSigned(strokes: readonly Point[][]): boolean {
  return countPoints(strokes) >= LEAST_POINTS;
}
