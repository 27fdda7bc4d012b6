import { committeeIn, viewCommittee } from '../committee/committeeView';
import type { Context } from '../kernel/context';
import { answering } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import type { CodeDoc } from '../store/documents';
import { increase } from '../store/queries';
import { isPoster, scannedCode } from './theCode';

/** What to do when a poster was taken down: the way to the committee stays open. */
function refuseRevoked(context: Context, code: CodeDoc): void {
  if (code.revokedAt === null) return;
  const phone = context.committee ? `，也可以拨打${context.committee.settings.phone}咨询` : '';
  throw new Refusal('CODE_REVOKED', [], `这个码已停用。您仍可以从首页申请调解${phone}。`);
}

/**
 * What a scanned code leads to. A receipt's code only says that it is one: the page for checking receipts asks further.
 * One read and one write; a scan that cannot be counted stops nobody.
 */
export const openCode = answering('code.open', {
  load: (context, input) => scannedCode(context, input.token),
  maySee: () => true,
  async answer(context, _input, code) {
    refuseRevoked(context, code);
    const committee = viewCommittee(committeeIn(context));
    if (!isPoster(code)) return { kind: code.kind, title: code.title, place: '', enterprise: null, committee };
    await increase('codes', code._id, 'scans', 1).catch(() => false);
    return { kind: code.kind, title: code.title, place: code.place, enterprise: code.enterprise, committee };
  },
});
