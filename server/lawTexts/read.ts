import type { Output } from '@/contract/procedures';
import { articlesCited, textOfRule, type CitedArticle } from '@/domain/lawTexts/cited';
import { groupWith } from '@/domain/lawTexts/groups';
import { compareKeys, type LawArticle } from '@/domain/lawTexts/split';
import { citeRuleInFull, ruleOn } from '@/domain/law/rules';
import { holdsPost } from '@/domain/roles/posts';
import { answering } from '../kernel/handler';
import type { LawArticlesDoc, LawTextDoc } from '../store/documents';
import { get } from '../store/queries';
import { groupKey, textsInForce } from './textKeys';
import { viewText } from './textView';

type CitedInFull = NonNullable<Output<'lawText.ofRule'>['articles']>;

function viewArticle({ label, headings, text }: LawArticle) {
  return { label, headings: [...headings], text };
}

/** The cited articles of a text. One read for each group that has one: for nearly all rules, one. */
async function articlesOf(text: LawTextDoc, cited: readonly CitedArticle[]): Promise<CitedInFull> {
  const placed = cited.map((each) => ({ ...each, group: groupWith(text.starts, each.key) }));
  const groups = new Map<number, LawArticlesDoc | null>();
  for (const group of new Set(placed.map((each) => each.group))) {
    groups.set(group, group < 0 ? null : await get('lawArticles', groupKey(text._id, group)));
  }
  return placed.map(({ key, label, group }) => {
    const found = groups.get(group)?.articles.find((article) => article.key === key);
    return found ? viewArticle(found) : { label, headings: [], text: null };
  });
}

/**
 * A rule as it held on a day, with its articles from the text that held then. Three reads (who asks, the texts of the
 * instrument, the group of the article); of a committee's own rule, one.
 */
export const readRule = answering('lawText.ofRule', {
  load: (_context, { rule, day }) => Promise.resolve(ruleOn(rule, day)),
  maySee: () => true,
  async answer({ committeeId }, { day }, rule) {
    const cited = articlesCited(rule);
    const texts = cited.length > 0 ? await textsInForce(committeeId, rule.instrument) : [];
    const text = textOfRule(texts, rule, day);
    return {
      citation: citeRuleInFull(rule),
      summary: rule.summary,
      mark: rule.mark,
      instrument: rule.instrument,
      since: rule.from,
      source: text && viewText(text, texts),
      articles: text && (await articlesOf(text, cited)),
    };
  },
});

/** The articles of a group from one on; all where that is asked for, or where none follows. */
function fromArticle(articles: readonly LawArticle[], wanted: number | null): readonly LawArticle[] {
  const rest = wanted === null ? [] : articles.filter(({ key }) => compareKeys(key, String(wanted)) >= 0);
  return rest.length > 0 ? rest : articles;
}

/** A page of a text: one group of its articles. Four reads (who asks, the text, those of its instrument, the group). */
export const readText = answering('lawText.read', {
  load: (_context, { textId }) => get('lawTexts', textId),
  maySee: ({ who, committeeId }, text) =>
    text.committeeId === committeeId &&
    (text.state === 'inForce' || holdsPost(who, committeeId, ['administrator', 'head'])),
  async answer({ committeeId }, { cursor, article }, text) {
    const begins = article === null ? 0 : Math.max(0, groupWith(text.starts, String(article)));
    const number = /^\d{1,4}$/.test(cursor ?? '') ? Number(cursor) : begins;
    const [group, others] = await Promise.all([
      get('lawArticles', groupKey(text._id, number)),
      text.state === 'inForce' ? textsInForce(committeeId, text.instrument) : [],
    ]);
    return {
      text: viewText(text, others),
      state: text.state,
      sha256: text.sha256,
      preamble: group?.preamble ?? '',
      items: fromArticle(group?.articles ?? [], cursor === null ? article : null).map(viewArticle),
      next: number + 1 < text.starts.length ? String(number + 1) : null,
    };
  },
});
