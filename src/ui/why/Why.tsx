import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { CaseView } from '@/contract/cases';
import { COMMAND_NAMES, type CaseCommand } from '@/domain/cases/commands';
import { open as openPage } from '../../data/navigate';
import './why.scss';

interface WhyProps {
  why: CaseView['why'];
  /** The commands that it is asked of; without it all that this person may give now. */
  of?: readonly CaseCommand[];
  clock?: CaseView['next']['clock'];
}

/** A small word beside what can be done, which opens the rules that it comes from: which article, and what it says. */
export function Why({ why, of, clock = null }: WhyProps) {
  const [open, setOpen] = useState(false);
  const rows = why
    .map((each) => ({ ...each, commands: each.commands.filter((one) => !of || of.includes(one)) }))
    .filter(({ commands }) => commands.length > 0);
  if (rows.length === 0 && !clock) return null;
  return (
    <View className="why">
      <View
        className={open ? 'why__ask why__ask--open' : 'why__ask'}
        aria-role="button"
        aria-label={open ? '收起依据' : '看依据'}
        onClick={() => setOpen(!open)}
      >
        <Text>{of ? '依据' : clock ? '期限和操作的依据' : '操作的依据'}</Text>
      </View>
      {open && clock && (
        <Row words={`${clock.name}：${clock.rule}。${clock.summary && `${clock.summary}。`}`} article={clock.article} />
      )}
      {open &&
        rows.map(({ rule, summary, article, commands }) => (
          <Row
            key={rule}
            words={`${commands.map((one) => COMMAND_NAMES[one]).join('、')}：${rule}。${summary}。`}
            article={article}
          />
        ))}
    </View>
  );
}

interface RowProps {
  words: string;
  article: CaseView['why'][number]['article'];
}

/** What a rule says in our words, and the way to its article as it held on the day. */
function Row({ words, article }: RowProps) {
  if (!article) return <Text className="why__row">{words}</Text>;
  return (
    <View
      className="why__row why__row--open"
      hoverClass="why__row--pressed"
      aria-role="link"
      aria-label={`${words}看条文`}
      onClick={() => openPage('/pages-law/article', { rule: article.id, day: article.day })}
    >
      <Text>{words}</Text>
      <Text className="why__article">看条文</Text>
    </View>
  );
}
