import { Canvas, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../button/Button';
import { browserCanvas, findSurface, type Surface } from './surface';
import { beginStroke, extendStroke, isSigned, undoStroke, type Point, type Strokes } from './strokes';
import './signature-pad.scss';

interface SignaturePadProps {
  id: string;
  /** Called after each line: the signature, or null while there is too little on the pad. */
  onChange: (signature: Strokes | null) => void;
}

/** A pad to sign on with a finger or a mouse. Gives the lines, not a picture: who signed what and when is bound to them. */
export function SignaturePad({ id, onChange }: SignaturePadProps) {
  const surface = useRef<Surface | null>(null);
  const strokes = useRef<Point[][]>([]);
  const firstTouch = useRef<number | null>(null);
  const [empty, setEmpty] = useState(true);
  const told = useRef(onChange);
  told.current = onChange;

  const show = useCallback((next: Point[][]) => {
    strokes.current = next;
    surface.current?.draw(next);
    setEmpty(next.length === 0);
  }, []);

  /** The surface, looked for again while it is not there: the canvas may come to the screen later than the page. */
  const find = useCallback(async () => {
    surface.current ??= await findSurface(id);
    surface.current?.draw(strokes.current);
    return surface.current;
  }, [id]);

  const tell = useCallback(() => {
    void find().then((on) => {
      const signature = on && { width: on.width, height: on.height, strokes: strokes.current };
      told.current(signature && isSigned(strokes.current) ? signature : null);
    });
  }, [find]);

  const begin = useCallback(
    (x: number, y: number) => {
      firstTouch.current ??= Date.now();
      const next = beginStroke(strokes.current, { x, y, t: Date.now() - firstTouch.current });
      if (next) show(next);
    },
    [show],
  );

  const move = useCallback((x: number, y: number) => {
    const next = extendStroke(strokes.current, { x, y, t: Date.now() - (firstTouch.current ?? Date.now()) });
    strokes.current = next;
    surface.current?.draw(next);
  }, []);

  useEffect(() => {
    // The canvas has its size only once the page is laid out.
    Taro.nextTick(() => void find());
  }, [find]);

  useBrowserPointer(id, begin, move, tell);

  const change = (next: Point[][]) => {
    show(next);
    tell();
  };
  return (
    <View className="signature-pad">
      <View className="signature-pad__paper">
        <Canvas
          type="2d"
          id={id}
          canvasId={id}
          className="signature-pad__canvas"
          disableScroll
          aria-label="手写签名区，请用手指签名"
          onTouchStart={(event) => {
            const touch = event.touches[0];
            if (isOnCanvas(touch)) begin(touch.x, touch.y);
          }}
          onTouchMove={(event) => {
            const touch = event.touches[0];
            if (isOnCanvas(touch)) move(touch.x, touch.y);
          }}
          onTouchEnd={tell}
        />
        {empty && <Text className="signature-pad__hint">请在框内手写您的姓名</Text>}
      </View>
      <View className="signature-pad__tools">
        <Button id={`${id}-undo`} kind="text" small onClick={() => change(undoStroke(strokes.current))}>
          撤销一笔
        </Button>
        <Button id={`${id}-clear`} kind="text" small onClick={() => change([])}>
          重写
        </Button>
      </View>
    </View>
  );
}

/** WeChat gives the touches of a canvas in its own coordinates; a browser does not, and there pointers are used. */
function isOnCanvas(touch: object | undefined): touch is { x: number; y: number } {
  return touch !== undefined && 'x' in touch && 'y' in touch;
}

/** In a browser: mouse, pen and finger alike, by pointer events. */
function useBrowserPointer(
  id: string,
  begin: (x: number, y: number) => void,
  move: (x: number, y: number) => void,
  end: () => void,
): void {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined;
    // Listened to at the element around the canvas: on a slow machine the canvas comes into it later than this.
    const pad = document.getElementById(id);
    let down = false;
    const at = (event: PointerEvent, then: (x: number, y: number) => void) => {
      const box = browserCanvas(id)?.getBoundingClientRect();
      if (box) then(event.clientX - box.left, event.clientY - box.top);
    };
    const onDown = (event: PointerEvent) => {
      down = true;
      pad?.setPointerCapture?.(event.pointerId);
      at(event, begin);
    };
    const onMove = (event: PointerEvent) => {
      if (down) at(event, move);
    };
    const onUp = () => {
      if (down) end();
      down = false;
    };
    pad?.addEventListener('pointerdown', onDown);
    pad?.addEventListener('pointermove', onMove);
    pad?.addEventListener('pointerup', onUp);
    pad?.addEventListener('pointercancel', onUp);
    return () => {
      pad?.removeEventListener('pointerdown', onDown);
      pad?.removeEventListener('pointermove', onMove);
      pad?.removeEventListener('pointerup', onUp);
      pad?.removeEventListener('pointercancel', onUp);
    };
  }, [id, begin, move, end]);
}
