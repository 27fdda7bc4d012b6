import Taro from '@tarojs/taro';
import type { Point } from './strokes';

/** Where lines are drawn: a canvas of `width` x `height` px. */
export interface Surface {
  width: number;
  height: number;
  draw(strokes: readonly Point[][]): void;
}

const LINE_PX = 3;

function surfaceOf(canvas: HTMLCanvasElement, width: number, height: number, density: number): Surface {
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const pen = canvas.getContext('2d');
  pen?.scale(density, density);
  return {
    width: Math.round(width),
    height: Math.round(height),
    draw(strokes) {
      if (!pen) return;
      pen.clearRect(0, 0, width, height);
      pen.lineWidth = LINE_PX;
      pen.lineCap = 'round';
      pen.lineJoin = 'round';
      pen.strokeStyle = '#10182b';
      for (const stroke of strokes) {
        pen.beginPath();
        stroke.forEach((point, index) => (index === 0 ? pen.moveTo(point.x, point.y) : pen.lineTo(point.x, point.y)));
        // A dot is a line of no length; the round cap makes it visible.
        const only = stroke.length === 1 ? stroke[0] : undefined;
        if (only) pen.lineTo(only.x, only.y + 0.01);
        pen.stroke();
      }
    },
  };
}

function inWechat(id: string): Promise<Surface | null> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec((results: { node?: HTMLCanvasElement; width: number; height: number }[]) => {
        const found = results[0];
        const density = Taro.getWindowInfo().pixelRatio;
        resolve(found?.node ? surfaceOf(found.node, found.width, found.height, density) : null);
      });
  });
}

/** The canvas inside of Taro's element with this id. */
export function browserCanvas(id: string): HTMLCanvasElement | null {
  const element = document.getElementById(id);
  return element instanceof HTMLCanvasElement ? element : (element?.querySelector('canvas') ?? null);
}

function inBrowser(id: string): Surface | null {
  const canvas = browserCanvas(id);
  if (!canvas) return null;
  const { width, height } = canvas.getBoundingClientRect();
  return surfaceOf(canvas, width, height, window.devicePixelRatio || 1);
}

/** The drawing surface of the canvas with this id, once the page is laid out; null when it is not there. */
export async function findSurface(id: string): Promise<Surface | null> {
  return process.env.TARO_ENV === 'h5' ? inBrowser(id) : inWechat(id);
}
