/** A made-up secret of one kind. It is put together from parts, so that no scanner takes this file for a leak. */
export interface FakeSecret {
  readonly kind: string;
  readonly text: string;
}

function fake(kind: string, ...parts: readonly string[]): FakeSecret {
  return { kind, text: parts.join('') };
}

/** Secrets with a format of their own. */
export const SECRETS: readonly FakeSecret[] = [
  fake('an AWS access key id', 'AKIA', 'QYLPMN5HFIQR7XYA'),
  fake('a private key', '-----BEGIN ', 'RSA PRIVATE KEY-----\nMIIEpQ7xyz12345\nQ7rTvWx9zAbCdEfGh\n-----END ', 'RSA PRIVATE KEY-----'),
  fake('a GitHub token', 'ghp_', '0123456789abcdefghijABCDEFGHIJ012345'),
  fake('a Hugging Face token', 'hf_', 'AbCdEfGhIjKlMnOpQr7tUvWxYzAbCdEfGh'),
  fake('a JSON Web Token', 'eyJ', 'hbGciOiJIUzI1NiJ9.eyJ', 'zdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U'),
];
