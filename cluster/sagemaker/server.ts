import * as http from 'http';
import { AddressInfo } from 'net';
import { MODEL } from './model';
import { ACCOUNT, ApiError, type Call, type SageMaker } from './service';

/** The service on loopback: AWS JSON 1.1 for SageMaker, and the one operation of STS that the controller begins with. */
export class Endpoint {
  public static async open(service: SageMaker): Promise<Endpoint> {
    const endpoint = new Endpoint(service);
    await new Promise<void>(resolve => endpoint.server.listen(0, '127.0.0.1', resolve));
    return endpoint;
  }

  private readonly server: http.Server;

  private constructor(private readonly service: SageMaker) {
    this.server = http.createServer((request, response) => void this.handle(request, response));
  }

  public get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  public async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  private async handle(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const body = await textOf(request);
    if (body === undefined) {
      return;
    }
    const target = request.headers['x-amz-target'];
    if (target === undefined) {
      return send(response, 200, IDENTITY, 'text/xml');
    }
    const call: Call = {
      operation: String(target).replace(`${MODEL.targetPrefix}.`, ''),
      region: regionOf(request.headers.authorization),
      request: JSON.parse(body),
      at: Date.now(),
    };
    this.service.calls.push(call);
    this.answer(call, request, response);
  }

  private answer(call: Call, request: http.IncomingMessage, response: http.ServerResponse): void {
    const fault = this.service.faultOf(call);
    try {
      switch (fault) {
        case 'unheard':
          call.outcome = fault;
          return void request.destroy();
        case 'throttled':
          throw new ApiError('ThrottlingException', 'Rate exceeded');
        case 'over quota':
          throw new ApiError('ResourceLimitExceeded', 'The account-level service limit for training job usage is 0 Instances');
        case 'denied':
          throw new ApiError('AccessDeniedException', 'User is not authorized to perform: sagemaker:' + call.operation);
        case 'failing':
          throw new ApiError('InternalFailure', 'Internal failure', 500);
      }
      const answer = this.service.ask(call.operation, call.request, call.region);
      if (fault === 'unanswered' || fault === 'silent') {
        call.outcome = fault;
        return fault === 'silent' ? undefined : void request.destroy();
      }
      send(response, 200, JSON.stringify(answer), JSON_1_1);
    } catch (error) {
      if (!(error instanceof ApiError)) {
        throw error;
      }
      call.outcome = error.code;
      send(response, error.httpStatus, JSON.stringify({ __type: error.code, message: error.message }), JSON_1_1);
    }
  }
}

const JSON_1_1 = 'application/x-amz-json-1.1';

const IDENTITY = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
<Arn>arn:aws:sts::${ACCOUNT}:assumed-role/controller/session</Arn><UserId>AROAEXAMPLE:session</UserId><Account>${ACCOUNT}</Account>
</GetCallerIdentityResult><ResponseMetadata><RequestId>00000000-0000-0000-0000-000000000000</RequestId></ResponseMetadata></GetCallerIdentityResponse>`;

/** The Region that a request was signed for. */
function regionOf(authorization: string | undefined): string {
  return /Credential=[^/]+\/\d{8}\/([^/]+)\/sagemaker\/aws4_request/.exec(authorization ?? '')?.[1] ?? 'unsigned';
}

/** The text of a request; undefined if the controller ended while it sent it, as one does that crashes. */
async function textOf(stream: http.IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') {
      return undefined;
    }
    throw error;
  }
  return Buffer.concat(chunks).toString();
}

function send(response: http.ServerResponse, status: number, text: string, type: string): void {
  response.writeHead(status, { 'content-type': type, 'x-amzn-requestid': '00000000-0000-0000-0000-000000000000' }).end(text);
}
