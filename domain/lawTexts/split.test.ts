import fc from 'fast-check';
import { inChinese, numberOf } from './numerals';
import { compareKeys, splitText, type LawArticle } from './split';

const TEXT = [
  '\ufeff示范市纠纷调解办法',
  '（2026年1月1日公布）',
  '目　录',
  '第一章　总　则',
  '第二章　附　则',
  '第一章　总　则',
  '',
  '　　第一条　为了示范，制定本办法。',
  '　　第二条　本办法第一条所称示范，是指：',
  '　　（一）第一种；',
  '　　第三条规定的另有规定的除外。',
  '第二章　附　则',
  '第一节　时间',
  '第二条之一　插入的一条。',
  '第三条 自公布之日起施行。',
].join('\r\n');

describe('a text that is split', () => {
  it('gives its articles with the titles above them, and the table of contents to what stands before', () => {
    const { form, preamble, articles } = splitText(TEXT);
    expect(form).toBe('articles');
    expect(preamble.split('\n')).toEqual([
      '示范市纠纷调解办法',
      '（2026年1月1日公布）',
      '目　录',
      '第一章　总　则',
      '第二章　附　则',
    ]);
    expect(articles).toEqual([
      { key: '1', label: '第一条', headings: ['第一章　总　则'], text: '为了示范，制定本办法。' },
      {
        ...{ key: '2', label: '第二条', headings: [] },
        text: '本办法第一条所称示范，是指：\n（一）第一种；\n第三条规定的另有规定的除外。',
      },
      { key: '2.1', label: '第二条之一', headings: ['第二章　附　则', '第一节　时间'], text: '插入的一条。' },
      { key: '3', label: '第三条', headings: [], text: '自公布之日起施行。' },
    ]);
  });

  it('without articles gives its numbered paragraphs', () => {
    const { form, preamble, articles } = splitText('示范市工作方案\n一、目标。\n做好。\n（一）细目\n二、分工。');
    expect([form, preamble]).toEqual(['paragraphs', '示范市工作方案']);
    expect(articles.map(({ key, label, text }) => [key, label, text])).toEqual([
      ['1', '一、', '目标。\n做好。\n（一）细目'],
      ['2', '二、', '分工。'],
    ]);
    expect(splitText('只有一段话。')).toEqual({ form: 'none', preamble: '只有一段话。', articles: [] });
  });

  it('takes a numbered line between articles for a title, and an item for what it is', () => {
    const { articles } = splitText('一、管辖\n第一条 甲：\n一、先；\n二、后。\n二、回避\n第二条 乙');
    expect(articles.map(({ headings, text }) => [headings, text])).toEqual([
      [['一、管辖'], '甲：\n一、先；\n二、后。'],
      [['二、回避'], '乙'],
    ]);
  });

  it('keeps a title that no article follows', () => {
    expect(splitText('第一条 甲。\n第九章 附件').articles[0]?.text).toBe('甲。\n第九章 附件');
  });

  it('is, joined again, what it was', () => {
    const line = fc
      .array(fc.constantFrom(...'甲乙丙丁，。（）一二《》abc12 '), { minLength: 1, maxLength: 30 })
      .map((signs) => `文${signs.join('')}`.trim());
    const article = fc.record({
      step: fc.constantFrom('next', 'beside'),
      headings: fc.constantFrom([], ['第一章 总则'], ['第二编 分则', '第三章 其他', '第一节 甲']),
      lines: fc.array(line, { minLength: 1, maxLength: 4 }),
      gap: fc.constantFrom(' ', '\u3000', '  '),
      end: fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
    });
    fc.assert(
      fc.property(
        fc.array(article, { minLength: 1, maxLength: 30 }),
        fc.array(line, { maxLength: 3 }),
        (made, before) => {
          let [number, beside] = [0, 0];
          const articles = made.map(({ step, headings, lines }): LawArticle => {
            if (step === 'next' || number === 0) [number, beside] = [number + 1, 0];
            else beside += 1;
            const label = `第${inChinese(number)}条${beside > 0 ? `之${inChinese(beside)}` : ''}`;
            return {
              key: beside > 0 ? `${number}.${beside}` : String(number),
              label,
              headings,
              text: lines.join('\n'),
            };
          });
          const joined = articles.map(({ headings, label, text }, index) => {
            const { gap, end } = made[index] ?? { gap: ' ', end: '\n' };
            return [...headings, `${label}${gap}${text}`].join('\n').replace(/\n/g, end);
          });
          expect(splitText([...before, ...joined].join('\n'))).toEqual({
            form: 'articles',
            preamble: before.join('\n'),
            articles,
          });
          const keys = articles.map(({ key }) => key);
          expect([...keys].sort(compareKeys)).toEqual(keys);
        },
      ),
    );
  });

  it('loses no line, whatever it is given', () => {
    const piece = fc.constantFrom(
      '第一条',
      '第二章 甲',
      '第一条 甲',
      '第三条规定',
      '一、甲',
      '乙',
      '第二节',
      '目录',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (lines) => {
        const { preamble, articles } = splitText(lines.join('\n'));
        const parts = articles.flatMap(({ headings, label, text }) => [...headings, label, text]);
        const squeezed = (texts: readonly string[]) => texts.join('').replace(/\s+/g, '');
        expect(squeezed([preamble, ...parts])).toBe(squeezed(lines));
      }),
    );
  });
});

describe('numbers of articles', () => {
  it('are read as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (n) => numberOf(inChinese(n)) === n && numberOf(`${n}`) === n),
    );
    expect(['十', '一十二', '一百零五', '一百〇五', '二十', '两百', '１２'].map(numberOf)).toEqual([
      10, 12, 105, 105, 20, 200, 12,
    ]);
    expect(['一二', '', '零', '甲'].map(numberOf)).toEqual([null, null, null, null]);
    expect([10, 12, 110, 105, 1005, 120].map(inChinese)).toEqual([
      '十',
      '十二',
      '一百一十',
      '一百零五',
      '一千零五',
      '一百二十',
    ]);
  });
});
