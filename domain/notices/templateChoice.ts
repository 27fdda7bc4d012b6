import type { NoticeEvent, NoticeRole, NoticeRule } from './matrix';
import { messageFor, type MessageMatter, type TemplateNeed } from './templates';

/** Roles whose people do the committee's own work: they are told of a term as of a task. */
const DESKS: readonly NoticeRole[] = ['heads', 'registrars'];

/** The events that have a template of their own (domain.md 6.1), and for whom; every other goes by its rule's. */
const OWN_TEMPLATES: Partial<Record<NoticeEvent, { need: TemplateNeed; for: 'sides' | 'everybody' | 'desks' }>> = {
  accepted: { need: 'intake', for: 'sides' },
  refused: { need: 'intake', for: 'sides' },
  transferred: { need: 'intake', for: 'sides' },
  lapsed: { need: 'intake', for: 'sides' },
  sessionConfirmed: { need: 'session', for: 'everybody' },
  sessionChanged: { need: 'session', for: 'everybody' },
  reminded: { need: 'willingness', for: 'sides' },
  inquiryEndsSoon: { need: 'willingness', for: 'sides' },
  askedAgain: { need: 'willingness', for: 'sides' },
  obligationDue: { need: 'performance', for: 'everybody' },
  obligationOverdue: { need: 'performance', for: 'sides' },
  mediationOverdue: { need: 'supervision', for: 'desks' },
};

/** The template made for this rule, where there is one. */
export function ownTemplate({ event, to }: Pick<NoticeRule, 'event' | 'to'>): TemplateNeed | null {
  // What the clock tells the committee of a term that ends is a task with a last day.
  if (DESKS.includes(to) && /(?:ThreeDays|Over)$/.test(event)) return 'supervision';
  const own = OWN_TEMPLATES[event];
  if (!own) return null;
  if (own.for === 'everybody') return own.need;
  return (own.for === 'desks') === DESKS.includes(to) ? own.need : null;
}

/** A message in one of the templates that may carry a notice. */
export interface CarriedMessage {
  template: TemplateNeed;
  /** Values by the template's field keys. */
  data: Record<string, string>;
}

/**
 * The messages that may carry a notice of `rule`, the best first: its own template, then its rule's. A template whose
 * field would be empty is left out; where none is left, `todo` takes anything, so that there is always one.
 */
export function messagesFor(
  rule: Pick<NoticeRule, 'event' | 'to' | 'template'>,
  matter: MessageMatter,
): CarriedMessage[] {
  const inTemplate = (template: TemplateNeed): CarriedMessage[] => {
    const data = messageFor(template, matter);
    return data === null ? [] : [{ template, data }];
  };
  const own = ownTemplate(rule);
  const wanted = own === null ? [rule.template] : [own, rule.template];
  const messages = wanted.flatMap(inTemplate);
  return messages.length > 0 ? messages : inTemplate('todo');
}
