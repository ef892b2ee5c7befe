/** Marks of a picture are reached by key: Tab leads to the first or the chosen one, arrows to the next that way, Enter chooses. */

export interface At { x: number; y: number }

const WAYS: Record<string, At> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };

/** The nearest of some places in a direction; what lies askew counts as farther away. -1 for none. */
export function toward(from: At, way: At, places: At[]): number {
  let best = -1;
  let least = Infinity;
  places.forEach((place, i) => {
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const along = dx * way.x + dy * way.y;
    const far = along + 2.5 * Math.abs(dx * way.y - dy * way.x);
    if (along > 0.5 && far < least) [best, least] = [i, far];
  });
  return best;
}

const middle = (mark: Element): At => {
  const box = mark.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** What makes an element of a picture a mark. */
export function mark(label: string, pressed: boolean, first: boolean, choose: () => void) {
  return {
    role: 'button' as const, tabindex: first ? 0 : -1, 'aria-label': label, 'aria-pressed': pressed, 'data-mark': '',
    onClick: choose,
    onKeyDown: (event: KeyboardEvent) => {
      const here = event.currentTarget as SVGElement;
      const way = WAYS[event.key];
      if (event.key === 'Enter' || event.key === ' ') choose();
      else if (way) {
        // A mark may be a group with its name; the circle says where it is.
        const spot = (one: Element) => middle(one.querySelector('circle') ?? one);
        const others = [...here.ownerSVGElement!.querySelectorAll<SVGElement>('[data-mark]')].filter((one) => one !== here);
        others[toward(spot(here), way, others.map(spot))]?.focus();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
