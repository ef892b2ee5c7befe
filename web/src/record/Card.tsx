import { memo } from 'preact/compat';
import type { ComponentChildren } from 'preact';
import type { Event, InStory, Review } from '../api/types';
import { to } from '../router';
import { StatusName, TypeName } from './Glyph';
import { Judged } from '../review/Judged';
import { Chain, Line, Parties, count, dateOf, percent, speakerOf } from './parts';
import { Verdict, Was } from './Verdict';
import { quadOf } from './codebook';
import { held, was } from './judged';
import './card.css';

interface Props {
  event: Event; open: boolean; number: number; story?: InStory; reviews?: Review[];
  pick: (id: string) => void; hover: (id: string | null) => void; children?: ComponentChildren;
}

/** A record in the margin: one glance when shut, all slots when open. */
export const Card = memo(function Card({ event, open, number, story, reviews = [], pick, hover, children }: Props) {
  const reported = event.attribution.length > 1;
  return (
    <article
      class={`card q${quadOf(event.event)} ${open ? 'open' : ''} ${held(event) ?? ''}`} data-card={event.id} id={'card-' + event.id}
      onMouseEnter={() => hover(event.id)} onMouseLeave={() => hover(null)}
    >
      <button class="card-head" aria-expanded={open} onClick={() => pick(event.id)}>
        <span class="row tight">
          <span class="print-number">{number}</span>
          <TypeName type={event.event} mode={event.mode} />
          {event.status !== 'asserted' && <StatusName status={event.status} />}
          <Verdict of={event} brief />
        </span>
        <Line event={event} />
        {reported && !open && <span class="says">says {speakerOf(event)}</span>}
      </button>
      {open && (
        <div class="card-body">
          <dl>
            <dt>Who</dt><dd><Parties of={event.actor} /><Was of={event} slot="who" /></dd>
            <dt>To whom</dt><dd><Parties of={event.recipient} /><Was of={event} slot="to whom" /></dd>
            <dt>Status</dt><dd><StatusName status={event.status} /><Was of={event} slot="status" /></dd>
            {was(event, 'type') && <><dt>Deed</dt><dd>{event.event.toLowerCase()}<Was of={event} slot="type" /></dd></>}
            {was(event, 'deed') && <><dt>In the words</dt><dd><span class="words">{event.trigger.text}</span><Was of={event} slot="deed" /></dd></>}
            <dt>According to</dt><dd><Chain of={event.attribution} /><Was of={event} slot="according to" /></dd>
            <dt>When</dt><dd>{dateOf(event.date)}{event.date && event.date.from !== 'text' && <span class="soft">{event.date.from === 'review' ? ' (as people have it)' : ` (from the ${event.date.from})`}</span>}<Was of={event} slot="when" /></dd>
            {event.place && <><dt>Where</dt><dd><bdi>{event.place.name ?? event.place.text}</bdi> <span class="soft">{event.place.precision === 'unknown' ? 'not in the gazetteer' : [event.place.country, event.place.precision].filter(Boolean).join(', ')}</span></dd></>}
            {event.causes.map((cause) => <><dt>{RELATIONS[cause.relation] ?? 'Cause'}</dt><dd class="words">{cause.text}</dd></>)}
            {event.context.length > 0 && <><dt>Context</dt><dd>{event.context.join(', ').replaceAll('_', ' ')}</dd></>}
            {held(event) !== 'added' && <><dt>Sure</dt><dd>{percent(event.confidence)}</dd></>}
          </dl>
          {story && story.documents > 1 && (
            <p><a href={to(['story', story.story])}>Told by {count(story.origins, 'origin')}, {count(story.documents, 'document')}: compare</a></p>
          )}
          {reviews.map((review) => (
            <p class="small review" key={review.number}>
              <strong>{review.by}</strong> <Judged review={review} />{review.final && ', settled'}
            </p>
          ))}
          {children}
        </div>
      )}
    </article>
  );
});

const RELATIONS: Record<string, string> = {
  caused_by: 'Caused by', provoked_by: 'Provoked by', in_response_to: 'In response to', in_order_to: 'In order to',
};
