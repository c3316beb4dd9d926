import type { WriteRow } from './payload.ts';

export interface FileUploadFieldRow {
  readonly name: string;
  readonly value: string;
}

/** What Close answers, in the gateway's own form. `fields` is secret. */
export interface FileUploadRow {
  readonly url: string;
  readonly fields: readonly FileUploadFieldRow[];
  readonly download_url: string;
}

export interface LeadFileRow {
  readonly id: string;
  readonly name: string;
  readonly content_type: string;
  readonly size: number;
  readonly is_pinned: boolean;
  readonly download_url: string;
  readonly thumbnail_url: string | null;
  readonly date_created: string;
  readonly date_updated: string;
}

export type FileUploadCreatePayloadRow = WriteRow<FileUploadRow>;
export type LeadFilePayloadRow = WriteRow<LeadFileRow>;
