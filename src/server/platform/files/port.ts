import type { DownloadLink, FileType, UploadLink } from '@/domain/files/schema';
import type { DownloadLinkQuery, UploadLinkQuery } from '@/domain/files/api';

export type FileFacts = { contentType: FileType; bytes: number };
export type WantedUpload = FileFacts & { id: string };
/** What reading a file through has shown; `fits` when its bytes are of the type it is called. */
export type Inspected = FileFacts & { sha256: string; fits: boolean };
/** `name` is one word of ours in small letters and hyphens, never somebody's text. */
export type WantedDownload = { id: string; contentType: FileType; name: string };

/**
 * Where files are. Their bytes travel by links that are signed and short-lived, and never through a use case. A file is known
 * by a random id (`fil_…`), is written once and never changed; every other id is nowhere.
 */
export type Files = {
  provider: 'disk' | 'cloud-storage';
  /** A link that takes exactly so many bytes of that type, once. */
  uploadLink(wanted: WantedUpload): Promise<UploadLink>;
  /** A link to a file, shown by browsers where they show its type safely and else saved. It is made whether the file is there or not. */
  downloadLink(wanted: WantedDownload): Promise<DownloadLink>;
  /** What is there under an id; null while nothing has arrived whole. */
  stat(id: string): Promise<FileFacts | null>;
  /** The bytes from the first to the last; null as for {@link Files.stat}. */
  read(id: string): Promise<ReadableStream<Uint8Array> | null>;
  /** Reads the file through before it is taken into use: whoever uploaded it may have sent anything. Null as for {@link Files.stat}. */
  inspect(id: string): Promise<Inspected | null>;
  /** Done also when there is nothing. */
  remove(id: string): Promise<void>;
  /** The doors of our own that the links lead to; absent where they lead to a vendor. */
  doors?: FileDoors;
};

export type OpenFile = FileFacts & {
  sha256: string;
  /** The bytes `from` to `to`, both counted in. Nothing is opened before the first one is asked for. */
  slice: (from: number, to: number) => ReadableStream<Uint8Array>;
};

export type FileDoors = {
  /**
   * Takes in what a link allows. Throws `not-found` for a link that is none of ours or has expired, `wrong-type`, `too-large`,
   * `bad-request` for a body that was cut short, and `conflict` where other bytes lie under the id already.
   */
  receive(id: string, asked: UploadLinkQuery, sent: { type: string; body: ReadableStream<Uint8Array> | null }): Promise<void>;
  /** Opens what a link leads to. Throws `not-found`, whatever the reason. */
  open(id: string, asked: DownloadLinkQuery): Promise<OpenFile>;
};
