import type { PointerEvent, RefObject } from "react";
import { useEffect, useRef, useState } from "react";
import type { Span } from "./days";
import { lengthOf } from "./days";

interface Brush {
  /** The days that are being dragged over; null: none are. */
  readonly dragged: Span | null;
  /** Begins to drag from a day that stays. */
  readonly begin: (event: PointerEvent, anchor?: number) => void;
  readonly move: (event: PointerEvent) => void;
  readonly end: () => void;
}

const CLICK = 0.005;

/** Dragging over an element as wide as the domain: chooses days. A press without a drag gives one day. */
export function useBrush(element: RefObject<HTMLElement | null>, domain: Span, onDays: (days: Span) => void): Brush {
  const [drag, setDrag] = useState<{ anchor: number; now: number } | null>(null);
  const dayAt = ({ clientX }: { clientX: number }) => {
    const { left, width } = element.current!.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (clientX - left) / width));
    return Math.min(domain.last, domain.first + Math.floor(share * lengthOf(domain)));
  };
  const days = drag && { first: Math.min(drag.anchor, drag.now), last: Math.max(drag.anchor, drag.now) };
  return {
    dragged: days,
    begin(event, anchor) {
      if (event.button !== 0) return;
      element.current!.setPointerCapture(event.pointerId);
      setDrag({ anchor: anchor ?? dayAt(event), now: dayAt(event) });
    },
    move(event) {
      if (drag) setDrag({ ...drag, now: dayAt(event) });
    },
    end() {
      if (days)
        onDays(days.last - days.first < lengthOf(domain) * CLICK ? { first: days.first, last: days.first } : days);
      setDrag(null);
    },
  };
}

const NOTCH = 60;

/** Ctrl with the wheel, or a pinch, over an element: closer (true) or farther, around a share of its width. */
export function useWheel(
  element: RefObject<HTMLElement | null>,
  onWheel: (closer: boolean, share: number) => void,
): void {
  const turned = useRef(0);
  const latest = useRef(onWheel);
  useEffect(() => {
    latest.current = onWheel;
  });
  useEffect(() => {
    const target = element.current;
    const listen = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      // The browser would zoom the whole page; a listener of React could not keep it from that.
      event.preventDefault();
      turned.current += event.deltaY;
      if (Math.abs(turned.current) < NOTCH) return;
      const { left, width } = target!.getBoundingClientRect();
      latest.current(turned.current < 0, (event.clientX - left) / width);
      turned.current = 0;
    };
    target?.addEventListener("wheel", listen, { passive: false });
    return () => target?.removeEventListener("wheel", listen);
  }, [element]);
}
