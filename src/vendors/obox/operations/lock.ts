// Temporary users of door locks (9, 10). `pwd` opens a door.
import { z } from 'zod';
import { operation } from '../../../transport/operation.js';
import { label, serial, TIMEOUT_MS } from './shapes.js';

/** Epoch milliseconds as a text. */
const millisText = z.string().regex(/^\d{13}$/);

const flag = z.union([z.literal(0), z.literal(1)]);

const USER = {
  serialId: serial,
  nickName: z.string().min(1),
  startTime: millisText,
  endTime: millisText,
  times: z.int().min(0),
  mobile: z.string().optional(),
  isMax: flag.optional(),
};

const remoteUser = z.object({
  id: z.number().nullish(),
  serialId: label,
  nickName: label,
  pin: z.number(),
  // Local date-times without a zone.
  start: label,
  end: label,
  isEnd: z.number().nullish(),
  times: z.number().nullish(),
  useTimes: z.number().nullish(),
  mobile: label,
  pwd: label,
  isMax: z.union([z.number(), z.string()]).nullish(),
  timeLeft: label,
});

export const locks = {
  createTemporaryUser: operation({
    name: 'lock.createTemporaryUser',
    section: '9',
    method: 'POST',
    path: '/consumer/open/intelligentRemoteUser',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'write',
    params: z.strictObject({ ...USER, authToken: z.string().min(1) }),
    data: z.object({ pwd: label, remoteUser }),
  }),

  /** `data.pwd` belongs to the request's pin; the sample's remoteUser holds another one. */
  updateTemporaryUser: operation({
    name: 'lock.updateTemporaryUser',
    section: '10',
    method: 'PUT',
    path: '/consumer/open/intelligentRemoteUser',
    auth: 'user',
    timeoutMs: TIMEOUT_MS,
    effect: 'idempotent-write',
    params: z.strictObject({ ...USER, pin: z.int() }),
    data: z.object({ pwd: label, remoteUser }),
  }),
};
