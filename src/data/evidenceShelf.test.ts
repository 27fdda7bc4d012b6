import type { EvidenceView } from '@/contract/filing';
import { openShelf, withLatecomers, type Arrangement, type ShelfServices } from './evidenceShelf';
import { NetworkLost, Refused } from './problems';

const item = (id: string, caption = ''): EvidenceView => ({
  id,
  name: `${id}.jpg`,
  caption,
  kind: 'jpg',
  size: 1,
  sha256: id,
  stripped: false,
  shareable: true,
  secret: false,
  mayOpen: true,
  side: 'applicant',
  addedAt: 0,
});
const file = (name: string) => ({ path: `tmp://${name}`, name, size: 9 });

function shelfWith(part: Partial<ShelfServices>, items: EvidenceView[] = []) {
  const arranged: { items: Arrangement[]; removed: readonly string[] }[] = [];
  const timers: (() => void)[] = [];
  const shelf = openShelf(items, {
    upload: async (one) => `cloud://${one.name}`,
    add: async (fileId) => item(fileId.slice(8)),
    arrange: async (now, removed) => {
      arranged.push({ items: now, removed });
      return now.map((one) => item(one.id, one.caption));
    },
    later: (task) => {
      timers.push(task);
      return () => void timers.splice(timers.indexOf(task), 1);
    },
    ...part,
  });
  return { shelf, arranged, timers, state: () => shelf.store.getState() };
}

test('files come in one after the other, with their pictures', async () => {
  const order: string[] = [];
  const { shelf, state } = shelfWith({
    upload: async (one, onProgress) => {
      order.push(one.name);
      onProgress(50);
      return `cloud://${one.name}`;
    },
  });
  await shelf.add([file('a'), file('b')]);
  expect(order).toEqual(['a', 'b']);
  expect(state().items.map((one) => one.id)).toEqual(['a', 'b']);
  expect(state().pictures.a).toBe('tmp://a');
  expect(state().coming).toEqual([]);
});

test('a refused file says why and does not keep the next one from coming in', async () => {
  const { shelf, state } = shelfWith({
    add: async (fileId) => {
      if (fileId.endsWith('exe')) {
        throw new Refused({
          code: 'FILE_REFUSED',
          message: '这个文件不能上传。',
          findings: [{ field: 'fileId', problem: '其实是可执行程序', remedy: '请改传照片' }],
        });
      }
      return item(fileId.slice(8));
    },
  });
  await shelf.add([file('x.exe'), file('b')]);
  expect(state().items.map((one) => one.id)).toEqual(['b']);
  expect(state().coming).toMatchObject([
    { file: { name: 'x.exe' }, problem: '其实是可执行程序。请改传照片', mayTryAgain: false },
  ]);
});

test('a lost upload can be tried again', async () => {
  const fates = [new NetworkLost('cut'), null];
  const { shelf, state } = shelfWith({
    upload: async (one) => {
      const fate = fates.shift();
      if (fate) throw fate;
      return `cloud://${one.name}`;
    },
  });
  await shelf.add([file('a')]);
  const [stuck] = state().coming;
  expect(stuck).toMatchObject({ mayTryAgain: true });
  await shelf.tryAgain(stuck?.key ?? '');
  expect(state().items.map((one) => one.id)).toEqual(['a']);
});

test('captions and order follow after a pause; what was removed is named', async () => {
  const { shelf, arranged, timers, state } = shelfWith({}, [item('a'), item('b'), item('c')]);
  shelf.arrange([item('c', '销售页面'), item('a')]);
  expect(arranged).toHaveLength(0);
  expect(timers).toHaveLength(1);
  expect(await shelf.flush()).toBe(true);
  expect(arranged).toEqual([
    {
      items: [
        { id: 'c', caption: '销售页面' },
        { id: 'a', caption: '' },
      ],
      removed: ['b'],
    },
  ]);
  expect(state()).toMatchObject({ rearranged: false });
});

test('without a network the arrangement waits', async () => {
  const { shelf, state, timers } = shelfWith({ arrange: () => Promise.reject(new NetworkLost('cut')) }, [item('a')]);
  shelf.arrange([item('a', '新')]);
  expect(await shelf.flush()).toBe(false);
  expect(state()).toMatchObject({ rearranged: true, items: [{ caption: '新' }] });
  expect(timers).toHaveLength(1);
});

test('what another phone added is kept, what is gone is not brought back', () => {
  const mine = [
    { id: 'b', caption: '二' },
    { id: 'a', caption: '一' },
    { id: 'gone', caption: '' },
  ];
  expect(withLatecomers(mine, ['removed'], [item('a'), item('b'), item('removed'), item('late', '晚')])).toEqual([
    { id: 'b', caption: '二' },
    { id: 'a', caption: '一' },
    { id: 'late', caption: '晚' },
  ]);
});
