import type { Environment } from '../../../../src/modules/platform/config/environment';
import { SecretBox } from '../../../../src/modules/platform/outbound/secret-box';

const boxWith = (signingKey?: string) => new SecretBox({ signingKey } as Environment);

describe('a sealed secret', () => {
  const box = boxWith('a key for tests that is long enough for it');

  it('opens for its own row under its own key alone, and never looks the same twice', () => {
    const sealed = box.seal('row', '密钥 SEC1');
    expect(box.open('row', sealed)).toBe('密钥 SEC1');
    expect(box.seal('row', '密钥 SEC1')).not.toBe(sealed);
    expect(sealed).not.toContain('SEC1');
    expect(() => box.open('other row', sealed)).toThrow();
    expect(() => boxWith('another key that is long enough for it too').open('row', sealed)).toThrow();
  });

  it('does not open where a bit of it was changed', () => {
    const sealed = box.seal('row', 'SEC1');
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    bytes[bytes.length - 1]! ^= 1;
    expect(() => box.open('row', `v1.${bytes.toString('base64url')}`)).toThrow();
    expect(() => box.open('row', 'SEC1')).toThrow('cannot be opened');
  });

  it('cannot be made without a signing key', () => {
    expect(() => boxWith().seal('row', 'x')).toThrow(expect.objectContaining({ code: 'signing-key-missing' }));
  });
});
