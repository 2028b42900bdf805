import type { DownloadLink, FileType, UploadLink } from '@/domain/files/schema';
import type { DownloadLinkQuery, UploadLinkQuery } from '@/domain/files/api';

export type FileFacts = { contentType: FileType; bytes: number };
export type WantedUpload = FileFacts & { id: string };
/** The result of reading a file through; `fits` when its bytes match the declared type. */
export type Inspected = FileFacts & { sha256: string; fits: boolean };
/** One file of an archive. */
export type ArchiveEntry = { name: string; lastModified: Date; input: AsyncIterable<Uint8Array> };
/** `name` is a fixed kebab-case word, never user input. */
export type WantedDownload = { id: string; contentType: FileType; name: string };

/**
 * The file store. Bytes travel by signed, short-lived links and never through a use case. A file has a random id (`fil_…`), is
 * written once and never changes; any other id does not exist.
 */
export type Files = {
  provider: 'disk' | 'cloud-storage';
  /** How long after it was asked for something may still arrive by an upload link, or by a session for parts it began. In seconds. */
  uploadSecondsMax: number;
  /** A link that accepts exactly this many bytes of that type, once; for a larger file also one that takes it in parts. */
  uploadLink(request: WantedUpload): Promise<UploadLink>;
  /**
   * A link to a file, displayed inline where browsers show its type safely and downloaded otherwise. It is made whether or not
   * the file exists.
   */
  downloadLink(request: WantedDownload): Promise<DownloadLink>;
  /** The metadata of a file; null until it has been uploaded completely. */
  stat(id: string): Promise<FileFacts | null>;
  /** All bytes; null as for {@link Files.stat}. */
  read(id: string): Promise<ReadableStream<Uint8Array> | null>;
  /** Writes a ZIP of the server's own, whole or not at all, taking the entries as it writes. Throws `conflict` where the id has a file. */
  writeArchive(id: string, entries: AsyncIterable<ArchiveEntry>): Promise<FileFacts>;
  /** Writes bytes of the server's own as they come, whole or not at all. Throws `conflict` where the id has a file. */
  writeBytes(id: string, bytes: AsyncIterable<Uint8Array>): Promise<FileFacts>;
  /**
   * Keeps bytes of the server's own, sealed with AES-256-GCM under a key that is made for them alone and returned; whole or not at all.
   * Throws `conflict` where the id has a file.
   */
  writeSealed(id: string, bytes: Uint8Array): Promise<string>;
  /** What {@link Files.writeSealed} kept; null as for {@link Files.stat}. Throws for another key and for altered bytes. */
  readSealed(id: string, key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Reads the file through before it is accepted: the uploader may have sent anything. Null as for {@link Files.stat}. */
  inspect(id: string): Promise<Inspected | null>;
  /** Succeeds also when there is nothing to remove. */
  remove(id: string): Promise<void>;
  /**
   * Ends a file whose upload link may still be open: deletes what has arrived, and the link accepts nothing more, not even the
   * end of an upload that has begun. {@link Files.remove} makes the id usable again, so it follows after `uploadSecondsMax`.
   */
  revokeUpload(id: string): Promise<void>;
  /** The server's own upload and download handlers; absent where links lead to a cloud provider. */
  links?: LocalFileLinks;
};

export type OpenFile = FileFacts & {
  sha256: string;
  /** The bytes `from` to `to`, inclusive. Nothing is opened before the first is read. */
  slice: (from: number, to: number) => ReadableStream<Uint8Array>;
};

/** The bytes `from` to `to` of a file, inclusive; without a range it is only asked what is there. */
export type SentPart = { range: { from: number; to: number } | null; body: ReadableStream<Uint8Array> | null };

export type LocalFileLinks = {
  /**
   * Accepts an upload that a link allows. Throws `not-found` for an invalid or expired link, `wrong-type`, `too-large`,
   * `bad-request` for a truncated body, and `conflict` where the id already has other bytes.
   */
  receive(id: string, link: UploadLinkQuery, sent: { type: string; body: ReadableStream<Uint8Array> | null }): Promise<void>;
  /** Where the parts of a file go that a link lets begin: a path of ours. Throws `not-found` as {@link LocalFileLinks.receive}. */
  startParts(id: string, link: UploadLinkQuery): Promise<string>;
  /**
   * Takes a part, of which also the beginning is kept when the rest is cut, and returns how many bytes of the file are there; all of them
   * once it is whole. A part that is there already is passed over. Throws `not-found`, `bad-request` for a part that does not follow on
   * what is there or is cut, `too-large`, `wrong-type`, and `conflict` for a file that was revoked.
   */
  receivePart(id: string, link: UploadLinkQuery, sent: SentPart): Promise<number>;
  /** Opens the file of a link. Throws `not-found`, whatever the reason. */
  open(id: string, link: DownloadLinkQuery): Promise<OpenFile>;
};
