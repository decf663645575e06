import * as https from 'https';
import { parseAllDocuments } from 'yaml';

export interface Response {
  readonly status: number;
  readonly body: any;
  /** What the API server warns of, for instance a field that it drops. */
  readonly warnings: string[];
}

/** The API server refused a request. */
export class Refused extends Error {
  constructor(public readonly response: Response, what: string) {
    super(`${what}: ${response.status} ${response.body?.message ?? JSON.stringify(response.body)}`);
  }
}

export interface ApplyOptions {
  readonly dryRun?: boolean;
  readonly manager?: string;
  readonly force?: boolean;
}

/** A client of the API server, as plain as its API. */
export class Kubernetes {
  private readonly agent = new https.Agent({ keepAlive: true, maxSockets: 32 });

  constructor(private readonly access: { readonly server: string; readonly ca: string; readonly token: string }) {
  }

  public request(method: string, path: string, body?: unknown, contentType = 'application/json'): Promise<Response> {
    const { server, ca, token } = this.access;
    const headers = { 'authorization': `Bearer ${token}`, 'accept': 'application/json', 'content-type': contentType };
    return new Promise((resolve, reject) => {
      const request = https.request(`${server}${path}`, { agent: this.agent, ca, headers, method }, response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk)).on('error', reject).on('end', () => resolve({
          status: response.statusCode!,
          body: parsed(Buffer.concat(chunks).toString()),
          warnings: [response.headers.warning ?? []].flat().map(String),
        }));
      });
      request.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  /** Server-side apply, where an unknown field is an error. */
  public apply(manifest: any, { dryRun = false, manager = 'tester', force = true }: ApplyOptions = {}): Promise<any> {
    const query = `fieldManager=${manager}&force=${force}&fieldValidation=Strict${dryRun ? '&dryRun=All' : ''}`;
    return this.expect('PATCH', `${pathOf(manifest)}?${query}`, manifest, 'application/apply-patch+yaml');
  }

  /** Creates an object, where an unknown field is an error unless it is told otherwise. */
  public create(manifest: any): Promise<any> {
    return this.expect('POST', `${pathOf(manifest, false)}?fieldValidation=Strict`, manifest);
  }

  public get(kind: string, namespace: string | undefined, name: string): Promise<any> {
    return this.expect('GET', pathOf({ ...KINDS[kind], kind, metadata: { namespace, name } }));
  }

  public async exists(kind: string, namespace: string | undefined, name: string): Promise<boolean> {
    const { status } = await this.request('GET', pathOf({ ...KINDS[kind], kind, metadata: { namespace, name } }));
    return status === 200;
  }

  public async list(kind: string, namespace: string, selector = ''): Promise<any[]> {
    const path = pathOf({ ...KINDS[kind], kind, metadata: { namespace } }, false);
    return (await this.expect('GET', `${path}?labelSelector=${encodeURIComponent(selector)}`)).items;
  }

  /** A merge patch. */
  public patch(kind: string, namespace: string | undefined, name: string, change: any): Promise<any> {
    return this.expect('PATCH', pathOf({ ...KINDS[kind], kind, metadata: { namespace, name } }), change, 'application/merge-patch+json');
  }

  /** A merge patch of the status. */
  public patchStatus(kind: string, namespace: string | undefined, name: string, status: any): Promise<any> {
    return this.expect('PATCH', `${pathOf({ ...KINDS[kind], kind, metadata: { namespace, name } })}/status`, { status }, 'application/merge-patch+json');
  }

  /** Deletes an object, and leaves what it owns to the garbage collector. */
  public delete(kind: string, namespace: string | undefined, name: string): Promise<any> {
    return this.expect('DELETE', `${pathOf({ ...KINDS[kind], kind, metadata: { namespace, name } })}?propagationPolicy=Background`);
  }

  public close(): void {
    this.agent.destroy();
  }

  private async expect(method: string, path: string, body?: unknown, contentType?: string): Promise<any> {
    const response = await this.request(method, path, body, contentType);
    if (response.status >= 300) {
      throw new Refused(response, `${method} ${path}`);
    }
    return response.body;
  }
}

/** The documents of a YAML text. */
export function documentsOf(yaml: string): any[] {
  return parseAllDocuments(yaml).map(document => document.toJS()).filter(document => document !== null);
}

/** The versions of the kinds that are asked for by kind alone. */
const KINDS: Record<string, { apiVersion: string }> = {
  TrainingJob: { apiVersion: 'sagemaker.services.k8s.aws/v1alpha1' },
  HyperParameterTuningJob: { apiVersion: 'sagemaker.services.k8s.aws/v1alpha1' },
  FieldExport: { apiVersion: 'services.k8s.aws/v1alpha1' },
  Role: { apiVersion: 'iam.services.k8s.aws/v1alpha1' },
  ConfigMap: { apiVersion: 'v1' },
  Secret: { apiVersion: 'v1' },
  Job: { apiVersion: 'batch/v1' },
  Pod: { apiVersion: 'v1' },
  Workflow: { apiVersion: 'argoproj.io/v1alpha1' },
  Namespace: { apiVersion: 'v1' },
  CustomResourceDefinition: { apiVersion: 'apiextensions.k8s.io/v1' },
};

function pathOf({ apiVersion, kind, metadata }: any, withName = true): string {
  const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  const namespace = metadata.namespace === undefined ? '' : `/namespaces/${metadata.namespace}`;
  return `${root}${namespace}/${pluralOf(kind)}${withName ? `/${metadata.name}` : ''}`;
}

function pluralOf(kind: string): string {
  const name = kind.toLowerCase();
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
}

function parsed(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return { message: text };
  }
}
