import type { MeView } from '@/contract/account';
import type { Post } from '@/domain/roles/posts';
import { open } from '../../data/navigate';
import { LinkRow } from '../../ui/link-row/LinkRow';

interface PostLinksProps {
  posts: readonly Post[];
  /**
   * Of a court's people: lists of cases are not theirs; of those of other units only who guides the committee reads its
   * statistics. Null: not known yet, and no link is shown to be taken away again.
   */
  sight: Pick<MeView, 'numbersAlone' | 'guides'>;
}

/** The pages that these posts open, a row for each. */
export function PostLinks({ posts, sight: { numbersAlone, guides } }: PostLinksProps) {
  const has = (...wanted: Post[]) => wanted.some((post) => posts.includes(post));
  return (
    <>
      {has('head', 'registrar', 'auditor', 'leader', 'unitHead', 'liaison') && (
        <LinkRow id="open-overview" label="全市概况" onClick={() => open('/pages-official/overview')} />
      )}
      {has('leader', 'unitHead', 'liaison') && numbersAlone === false && (
        <LinkRow id="open-orders" label="督办" onClick={() => open('/pages-official/orders')} />
      )}
      {has('leader', 'unitHead', 'liaison') && numbersAlone === false && (
        <LinkRow id="open-monthly" label="督办月报" onClick={() => open('/pages-official/monthly')} />
      )}
      {has('administrator') && (
        <LinkRow id="open-units" label="成员单位" onClick={() => open('/pages-official/units')} />
      )}
      {has('administrator', 'head', 'unitHead', 'liaison') && (
        <LinkRow id="open-people" label="单位人员" onClick={() => open('/pages-official/people')} />
      )}
      {has('registrar', 'head') && (
        <LinkRow id="open-queue" label="受理台" onClick={() => open('/pages-intake/queue')} />
      )}
      {has('registrar', 'head') && (
        <LinkRow id="open-calls" label="电话告知" onClick={() => open('/pages-desk/calls')} />
      )}
      {has('registrar', 'head') && (
        <LinkRow id="open-responses" label="征询统计" onClick={() => open('/pages-desk/responses')} />
      )}
      {has('head') && <LinkRow id="open-flags" label="风险报告" onClick={() => open('/pages-desk/flags')} />}
      {has('administrator', 'registrar', 'head') && (
        <LinkRow id="open-mediators" label="调解员名册" onClick={() => open('/pages-desk/mediators')} />
      )}
      {has('administrator', 'registrar', 'head') && (
        <LinkRow id="open-posters" label="海报码" onClick={() => open('/pages-desk/posters')} />
      )}
      {has('administrator', 'registrar', 'head') && (
        <LinkRow id="open-enterprises" label="企业名录" onClick={() => open('/pages-desk/enterprises')} />
      )}
      {(has('registrar', 'head', 'auditor') || (has('unitHead', 'liaison') && guides)) && (
        <LinkRow id="open-statistics" label="统计报表" onClick={() => open('/pages-desk/statistics')} />
      )}
      {has('auditor', 'head') && <LinkRow id="open-audit" label="审计" onClick={() => open('/pages-audit/index')} />}
      {has('administrator', 'head') && (
        <LinkRow id="open-settings" label="调委会设置" onClick={() => open('/pages-desk/settings')} />
      )}
      {has('administrator') && <LinkRow id="open-staff" label="人员与职务" onClick={() => open('/pages-desk/staff')} />}
    </>
  );
}
