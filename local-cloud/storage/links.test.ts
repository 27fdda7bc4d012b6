import { LinkSigner } from './links';

const signer = new LinkSigner(Buffer.from('a key'));
const query = (text: string) => new URLSearchParams(text);
const UNTIL = 1_795_000_000_000;

describe('links', () => {
  const good = signer.query('get', 'a/b.pdf', UNTIL);

  it('are good until their second comes', () => {
    expect(signer.check('get', 'a/b.pdf', query(good), UNTIL - 1)).toBe('good');
    expect(signer.check('get', 'a/b.pdf', query(good), UNTIL)).toBe('expired');
  });

  it('hold for one path, one use and one key', () => {
    expect(signer.check('get', 'a/c.pdf', query(good), 0)).toBe('forged');
    expect(signer.check('put', 'a/b.pdf', query(good), 0)).toBe('forged');
    expect(new LinkSigner(Buffer.from('other')).check('get', 'a/b.pdf', query(good), 0)).toBe('forged');
  });

  it.each(['', 'sign=&t=', 'sign=x', `sign=x&t=${UNTIL / 1000}`, good.replace(/t=\d+/, 't=99999999999'), 't=NaN'])(
    '%j is forged',
    (text) => expect(signer.check('get', 'a/b.pdf', query(text), 0)).toBe('forged'),
  );
});
