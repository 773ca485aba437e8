import type { Hmac } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CheckpointedHead,
  type CheckpointHeader,
  checkpointPath,
  checkpointSeal,
  fileHash,
} from './checkpoint-file';

const PARTIAL = '.partial';

/**
 * Writes one checkpoint file piece by piece. It has its name only when it is whole and on the disk: a crash leaves a
 * `.partial`, which the next writer removes. One writer at a time, which the caller's lock sees to.
 */
export class CheckpointWriter {
  private readonly hash = fileHash();
  private heads = 0;

  private constructor(
    private readonly directory: string,
    private readonly path: string,
    private readonly seal: Hmac,
    private readonly file: FileHandle,
  ) {}

  static async open(directory: string, key: string, header: CheckpointHeader): Promise<CheckpointWriter> {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await removePartials(directory);
    const path = checkpointPath(directory, header.number);
    const writer = new CheckpointWriter(directory, path, checkpointSeal(key), await open(path + PARTIAL, 'wx', 0o600));
    await writer.write(`${JSON.stringify(header)}\n`);
    return writer;
  }

  async add(heads: readonly CheckpointedHead[]): Promise<void> {
    this.heads += heads.length;
    await this.write(
      heads.map(({ instanceId, seq, hash }) => `${JSON.stringify({ instanceId, seq, hash })}\n`).join(''),
    );
  }

  /** Seals the file and gives it its name. */
  async finish(): Promise<{ heads: number; hash: string }> {
    const line = `${JSON.stringify({ heads: this.heads, signature: this.seal.digest('hex') })}\n`;
    this.hash.update(line);
    await this.file.appendFile(line);
    await this.file.sync();
    await this.file.close();
    await rename(this.path + PARTIAL, this.path);
    await syncDirectory(this.directory);
    return { heads: this.heads, hash: this.hash.digest('hex') };
  }

  async abandon(): Promise<void> {
    await this.file.close().catch(() => undefined);
    await rm(this.path + PARTIAL, { force: true });
  }

  private async write(text: string): Promise<void> {
    this.seal.update(text);
    this.hash.update(text);
    await this.file.appendFile(text);
  }
}

async function removePartials(directory: string): Promise<void> {
  const partials = (await readdir(directory)).filter(
    (name) => name.startsWith('checkpoint-') && name.endsWith(PARTIAL),
  );
  for (const name of partials) await rm(join(directory, name), { force: true });
}

/** Without it the name may be lost with the power although the content is on the disk. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
