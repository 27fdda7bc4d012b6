import { Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { CaseView } from '@/contract/cases';
import type { Finding } from '@/domain/text/finding';
import { askToBeTold } from '../data/askToBeTold';
import { call, command } from '../data/call';
import { goBack, openInstead } from '../data/navigate';
import { findingsOf } from '../data/problems';
import { useSession } from '../data/session';
import { say, sayProblem } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { scrollToFirst } from '../ui/field/scrollToFirst';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { dayName } from '../ui/wording/dates';
import { ItemAnswer, type AnswerOfItem } from './ItemAnswer';
import { useKeptAnswers } from './useKeptAnswers';

/** What the registrar asked for, item by item, each with its reason, to be answered in words or files. */
export default function SupplementPage() {
  const { id = '' } = useRouter().params;
  const asked = useAnswer(id, () => call('case.get', { caseId: id }));
  const view = asked.data;
  if (!view) return <Screen id="supplement" loading problem={asked.problem} onRetry={asked.reload} />;
  return <Supplement view={view} />;
}

function Supplement({ view }: { view: CaseView }) {
  const round = view.supplements[view.supplements.length - 1];
  const [answers, change, forget] = useKeptAnswers(view.id, round?.askedAt ?? 0);
  const [version, setVersion] = useState(view.version);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const me = useSession((session) => session.me);
  const isOver = !round || round.answeredAt !== null;
  useEffect(() => {
    if (isOver) openInstead('/pages-case/detail', { id: view.id });
  }, [isOver, view.id]);
  if (isOver) return <Screen id="supplement" loading />;

  const answerOf = (itemId: string): AnswerOfItem => answers[itemId] ?? { text: '', files: [] };
  const open = round.items.filter(({ id }) => answerOf(id).text.trim() === '' && answerOf(id).files.length === 0);

  const submit = async () => {
    await askToBeTold(me);
    try {
      await command('case.answerItems', {
        caseId: view.id,
        version,
        answers: round.items.map(({ id }) => ({
          itemId: id,
          text: answerOf(id).text,
          evidenceIds: answerOf(id).files.map((file) => file.id),
        })),
      });
      forget();
      say('已重新提交');
      goBack();
    } catch (problem) {
      const found = findingsOf(problem);
      setFindings(found);
      scrollToFirst(found);
      if (found.length > 0) return;
      await sayProblem(problem);
      // Somebody may have changed the case meanwhile: the next try names its present version.
      await call('case.get', { caseId: view.id }).then(
        (latest) => setVersion(latest.version),
        () => undefined,
      );
    }
  };

  return (
    <Screen
      id="supplement"
      bottom={
        <BottomBar>
          <Button
            id="submit"
            disabledBecause={open.length > 0 ? `还有${open.length}项没有答复` : null}
            onClick={submit}
          >
            重新提交
          </Button>
        </BottomBar>
      }
    >
      <Notice tone="warn" title={`请在${dayName(round.dueOn)}前补正`}>
        <Text>逐项答复，写明情况或上传材料都可以；确实没有的，写明原因。到期没有答复，按撤回申请处理。</Text>
      </Notice>
      {round.items.map((item, index) => (
        <ItemAnswer
          key={item.id}
          caseId={view.id}
          index={index}
          item={item}
          answer={answerOf(item.id)}
          findings={findings}
          onChange={(part) => change(item.id, part)}
          onVersion={setVersion}
        />
      ))}
      <ContactCard committee={view.committee} helpFilling />
    </Screen>
  );
}
