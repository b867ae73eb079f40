import {
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { AnchorStore } from '../../core/ports/anchors.ts';

/** Texts in a bucket whose objects nobody can change while their time to keep runs. */
export function s3Store(bucket: string, client = new S3Client({})): AnchorStore {
  return {
    keep: async (name, text) => {
      const put = new PutObjectCommand({
        Bucket: bucket,
        Key: name,
        Body: text,
        ContentType: 'application/json; charset=utf-8',
        // The first of one name stays; S3 would put another version over it.
        IfNoneMatch: '*',
      });
      try {
        await client.send(put);
        return 'kept';
      } catch (error) {
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412) return 'exists';
        throw error;
      }
    },
    read: async (name) => {
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name }));
        return await answer.Body?.transformToString('utf-8');
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    names: async (prefix) => {
      const names: string[] = [];
      let from: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: from }),
        );
        names.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
        from = page.NextContinuationToken;
      } while (from);
      return names.sort();
    },
  };
}
