import type { ComponentChildren } from 'preact';
import type { Event } from '../api/types';
import { Plain } from '../text/Marked';
import { StatusName, TypeName } from './Glyph';
import { Line, addressOf, dateOf, publisherOf, speakerOf, titleOf } from './parts';
import { Sentence } from './Sentence';
import { Corrections, Verdict } from './Verdict';
import { quadOf } from './codebook';
import { held, standing } from './judged';
import './item.css';

/** A record in a list: the deed, its words, and where it stands. */
export function Item({ event: found, hits, children }: { event: Event; hits?: [number, number][]; children?: ComponentChildren }) {
  const event = standing(found);
  return (
    <li class={`item q${quadOf(event.event)} ${held(event) ?? ''}`}>
      <p class="row tight">
        <TypeName type={event.event} mode={event.mode} />
        <strong><Line event={event} /></strong>
        {event.status !== 'asserted' && <StatusName status={event.status} />}
        <Verdict of={event} />
        <span class="soft when">{dateOf(event.date)}</span>
      </p>
      <p><a class="plain" href={addressOf(event.document.id, event.id)}><Sentence event={event} hits={hits} /></a></p>
      <Corrections of={event} />
      <p class="soft small">
        {event.attribution.length > 1 && <>says <bdi>{speakerOf(event)}</bdi>, in </>}
        <bdi><Plain text={publisherOf(event.document)} /></bdi>, {event.document.published ?? 'undated'}: <bdi><Plain text={titleOf(event.document)} /></bdi>
      </p>
      {children}
    </li>
  );
}
