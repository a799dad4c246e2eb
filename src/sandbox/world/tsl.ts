// The thing description language of the sandbox's products: a product's properties, services and events (Feiyan 6.4.6).

/** Text values of `specs` are numbers written as text, as the vendor writes them. */
export type TslType =
  | { readonly type: 'bool'; readonly specs: { readonly 0: string; readonly 1: string } }
  | { readonly type: 'enum'; readonly specs: Readonly<Record<string, string>> }
  | {
      readonly type: 'int' | 'float' | 'double';
      readonly specs: { readonly min: string; readonly max: string; readonly step: string; readonly unit?: string; readonly unitName?: string };
    }
  | { readonly type: 'text'; readonly specs: { readonly length: string } }
  | { readonly type: 'date'; readonly specs: Readonly<Record<string, never>> }
  | { readonly type: 'struct'; readonly specs: readonly TslParameter[] }
  | { readonly type: 'array'; readonly specs: { readonly size: string; readonly item: TslType } };

export interface TslParameter {
  readonly identifier: string;
  readonly name: string;
  readonly dataType: TslType;
}

export interface TslProperty extends TslParameter {
  readonly accessMode: 'r' | 'rw' | 'w';
  readonly required: boolean;
}

export interface TslService {
  readonly identifier: string;
  readonly name: string;
  readonly required: boolean;
  readonly callType: 'sync' | 'async';
  readonly method: string;
  readonly inputData: readonly TslParameter[];
  readonly outputData: readonly TslParameter[];
}

export interface TslEvent {
  readonly identifier: string;
  readonly name: string;
  readonly type: 'info' | 'alert' | 'error';
  readonly required: boolean;
  readonly method: string;
  readonly outputData: readonly TslParameter[];
}

/** A product's document without what names the vendor's product or device (`schema`, `profile`, `link`). */
export interface ThingDescription {
  readonly properties: readonly TslProperty[];
  readonly services: readonly TslService[];
  readonly events: readonly TslEvent[];
}
