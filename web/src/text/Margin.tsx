import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const GAP = 6;

/**
 * Sets cards beside the lines that they speak of. The open one stands exactly at its line, the
 * others make way upwards and downwards.
 */
export function Margin({ body, open, children }: { body: { current: HTMLElement | null }; open: string | null; children: ComponentChildren }) {
  const column = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const margin = column.current;
    const text = body.current;
    if (!margin || !text) return;
    const place = () => {
      if (getComputedStyle(margin).position !== 'relative') {
        margin.style.minHeight = '';
        return;
      }
      const top = text.getBoundingClientRect().top;
      const wanted = new Map<string, number>();
      for (const mark of text.querySelectorAll<HTMLElement>('[data-t]')) {
        const y = mark.getBoundingClientRect().top - top;
        for (const id of mark.dataset.t!.split(' ')) if (!wanted.has(id)) wanted.set(id, y);
      }
      const cards = [...margin.children] as HTMLElement[];
      const heights = cards.map((card) => card.offsetHeight);
      const tops = cards.map((card) => wanted.get(card.dataset.card ?? '') ?? 0);
      const middle = Math.max(0, cards.findIndex((card) => card.dataset.card === open));
      for (let i = middle - 1; i >= 0; i--) tops[i] = Math.min(tops[i]!, tops[i + 1]! - heights[i]! - GAP);
      // Where there is no room above, cards lie upon each other like those of a hand.
      const step = tops[0]! < 0 ? tops[middle]! / middle : Infinity;
      if (step < Infinity) for (let i = 0; i < middle; i++) tops[i] = step * i;
      cards.forEach((card, i) => card.classList.toggle('under', i < middle && step < heights[i]!));
      for (let i = middle + 1; i < cards.length; i++) tops[i] = Math.max(tops[i]!, tops[i - 1]! + heights[i - 1]! + GAP);
      cards.forEach((card, i) => (card.style.translate = `0 ${Math.round(tops[i]!)}px`));
      const last = cards.length - 1;
      margin.style.minHeight = last < 0 ? '' : tops[last]! + heights[last]! + 'px';
    };
    place();
    const watch = new ResizeObserver(place);
    watch.observe(text);
    return () => watch.disconnect();
  });

  return <div class="margin" ref={column}>{children}</div>;
}
