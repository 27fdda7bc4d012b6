import { instrumentNamed } from '@/domain/lawTexts/cited';
import type { LawArticle } from '@/domain/lawTexts/split';
import { rulesCited } from '@/domain/law/rules';
import { lengthOf } from '@/domain/text/characters';
import { answering, noRecord } from '../kernel/handler';
import { readUploadedText } from './uploadedText';

/** Articles that are shown from the beginning, beside the last. */
const FIRST = 3;
const BEGINNING = 60;
const MOST_FINDINGS = 30;

function sample({ label, headings, text }: LawArticle) {
  const signs = Array.from(text);
  const beginning = signs.slice(0, BEGINNING).join('');
  return { label, headings: [...headings], beginning: signs.length > BEGINNING ? `${beginning}……` : beginning };
}

/** What an uploaded text would give. It stays where it is, to be proposed. */
export const previewText = answering('lawText.preview', {
  ...noRecord,
  async answer(context, { fileId }) {
    const { text, split, findings, sha256 } = await readUploadedText(context, fileId);
    const { form, preamble, articles } = split;
    const title = (preamble.split('\n')[0] ?? '').replace(/\s+/g, '');
    const rules = rulesCited();
    const instrument = instrumentNamed(title, rules);
    const last = articles.slice(FIRST).slice(-1);
    return {
      sha256,
      title,
      instrument: rules.some((rule) => rule.instrument === instrument) ? instrument : null,
      characters: lengthOf(text),
      form,
      articles: articles.length,
      samples: [...articles.slice(0, FIRST), ...last].map(sample),
      findings: findings.slice(0, MOST_FINDINGS).map(({ problem, remedy }) => ({ problem, remedy })),
      wrong: findings.length,
    };
  },
});
