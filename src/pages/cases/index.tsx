import { Input, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { MeView } from '@/contract/account';
import { CASE_POSTS, type Post } from '@/domain/roles/posts';
import { PHASE_NAMES, PHASES, type Phase } from '@/domain/cases/stages';
import { call } from '../../data/call';
import { open } from '../../data/navigate';
import { openCase } from '../../data/openCase';
import { useMe } from '../../data/session';
import { usePages } from '../../data/usePages';
import { useReloadOnShow } from '../../data/useReloadOnShow';
import { nextOnTheWayToFiling, nextOnTheWayToRegistration } from '../../data/wayToFiling';
import { Button } from '../../ui/button/Button';
import { CaseCard } from '../../ui/case-card/CaseCard';
import { Chips } from '../../ui/chips/Chips';
import { MoreRows } from '../../ui/more-rows/MoreRows';
import { Empty, Screen } from '../../ui/screen/Screen';
import './cases.scss';

const FILTERS = [{ value: '', label: '全部' }, ...PHASES.map((phase) => ({ value: phase, label: PHASE_NAMES[phase] }))];
const SCOPES = [
  { value: 'committee', label: '本会案件' },
  { value: 'mine', label: '我的案件' },
];
/** A search begins this long after the last letter. */
const SEARCH_AFTER_MS = 500;

/** All my cases (or, for the committee's people, all of its cases), newest change first. */
export default function CasesPage() {
  const { data: me, problem, reload } = useMe();
  const needed = nextOnTheWayToRegistration(me);
  if (!me) return <Screen id="cases" loading problem={problem} onRetry={reload} />;
  if (needed) {
    return (
      <Screen id="cases">
        <Empty title="登记后可以查看您的案件" hint="只需姓名和电话。">
          <Button id="register" onClick={() => open(needed)}>
            去登记
          </Button>
        </Empty>
      </Screen>
    );
  }
  return <CaseList me={me} />;
}

/** What comes into a list that is empty. */
function hintFor(posts: readonly Post[]): string {
  if (posts.length === 0) return '申请提交后，在这里跟踪每一步。';
  if (posts.some((post) => CASE_POSTS.includes(post))) return '有案件时，会列在这里。';
  if (posts.includes('mediator')) return '您担任调解员的案件，会列在这里。';
  return '这里只列您本人参与的案件。按职务要看的，在首页和“我的”里。';
}

function CaseList({ me }: { me: MeView }) {
  const isStaff = me.posts.some((post) => CASE_POSTS.includes(post));
  const [phase, setPhase] = useState('');
  const [scope, setScope] = useState(isStaff ? 'committee' : 'mine');
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), SEARCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  const list = usePages(`${scope}|${phase}|${search}`, (cursor) =>
    call('case.list', {
      scope: scope === 'committee' ? 'committee' : 'mine',
      enterpriseId: null,
      phase: phase === '' ? null : (phase as Phase),
      search,
      cursor,
    }),
  );
  useReloadOnShow(list.reload);

  const isFiltered = phase !== '' || search !== '';
  return (
    <Screen id="cases">
      <View className="cases__search">
        <Input
          id="case-search"
          value={typed}
          confirmType="search"
          placeholder="案号、企业或对方名称"
          placeholderClass="cases__placeholder"
          aria-label="搜索案件"
          onInput={(event) => setTyped(event.detail.value)}
          onConfirm={(event) => setSearch(event.detail.value.trim())}
        />
      </View>
      {isStaff && <Chips id="scope" label="范围" value={scope} choices={SCOPES} onChange={setScope} />}
      <Chips id="phase" label="阶段" value={phase} choices={FILTERS} onChange={setPhase} />
      <Screen.Part loading={!list.ready} problem={list.ready ? null : list.problem} onRetry={list.reload}>
        {list.items.map((card) => (
          <CaseCard
            key={card.id}
            card={card}
            showApplicant={scope === 'committee' || me.posts.includes('mediator')}
            onOpen={openCase}
          />
        ))}
        {list.items.length === 0 && (
          <Empty
            title={isFiltered ? '没有符合条件的案件' : '还没有案件'}
            hint={isFiltered ? '换一个阶段或关键词试试。' : hintFor(me.posts)}
          >
            {!isFiltered && scope === 'mine' && (me.posts.length === 0 || me.acts.length > 0) && (
              <Button id="start-filing" onClick={() => open(nextOnTheWayToFiling(me), { then: 'file' })}>
                申请调解
              </Button>
            )}
          </Empty>
        )}
        <MoreRows list={list} />
      </Screen.Part>
    </Screen>
  );
}
