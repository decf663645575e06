import * as fs from 'fs';
import * as path from 'path';
import { Names, YamlOutputType, type ApiObject, type App } from 'cdk8s';
import type { OrderedChart, SynthesisOrder } from './synthesis-order';
import { YamlWriter } from './yaml-writer';

/** The files of an app, with the names and contents that cdk8s gives them. A file is only written if all of it can be made. */
export class ManifestFiles {
  private readonly yaml = new YamlWriter();

  constructor(private readonly app: App) {
  }

  public write({ charts, hasDependentCharts }: SynthesisOrder): void {
    const nameOf = ({ chart }: OrderedChart, position: number) =>
      `${hasDependentCharts ? `${String(position).padStart(4, '0')}-` : ''}${Names.toDnsLabel(chart)}`;
    switch (this.app.yamlOutputType) {
      case YamlOutputType.FILE_PER_APP:
        if (charts.length > 0) {
          this.save(this.file('app'), charts.flatMap(({ objects }) => objects));
        }
        break;
      case YamlOutputType.FILE_PER_CHART:
        charts.forEach((chart, position) => this.save(this.file(nameOf(chart, position)), chart.objects));
        break;
      case YamlOutputType.FILE_PER_RESOURCE:
        charts.forEach(({ objects }) => this.saveEach(objects));
        break;
      case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
        charts.forEach((chart, position) => this.saveWithin(nameOf(chart, position), chart.objects));
        break;
    }
  }

  private file(...names: string[]): string {
    return path.join(this.app.outdir, ...names) + this.app.outputFileExtension;
  }

  private save(file: string, objects: readonly ApiObject[]): void {
    const content = new FileContent();
    objects.forEach((object, position) => content.append((position === 0 ? '' : '---\n') + this.yaml.write(object.toJson())));
    content.save(file);
  }

  private saveEach(objects: readonly ApiObject[]): void {
    // Errors of objects come before the first file.
    const manifests = objects.map(object => object.toJson());
    for (const manifest of manifests.filter(given => given !== undefined)) {
      fs.writeFileSync(this.file(resourceName(manifest)), this.yaml.write(manifest));
    }
  }

  private saveWithin(folder: string, objects: readonly ApiObject[]): void {
    fs.mkdirSync(path.join(this.app.outdir, folder), { recursive: true });
    for (const object of objects) {
      const file = this.file(folder, resourceName(object));
      fs.writeFileSync(file, this.yaml.write(object.toJson()));
    }
  }
}

function resourceName(resource: { readonly kind: string; readonly metadata: { readonly name?: string } }): string {
  return `${resource.kind}.${resource.metadata.name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
}

/** The content of a file, collected as bytes: many small texts would take more memory. */
class FileContent {
  private readonly chunks: Buffer[] = [];
  private text = '';

  public append(text: string): void {
    this.text += text;
    if (this.text.length > CHUNK) {
      this.chunks.push(Buffer.from(this.text));
      this.text = '';
    }
  }

  public save(file: string): void {
    if (this.chunks.length === 0) {
      fs.writeFileSync(file, this.text);
      return;
    }
    const descriptor = fs.openSync(file, 'w');
    try {
      [...this.chunks, this.text].forEach(chunk => fs.writeFileSync(descriptor, chunk));
    } finally {
      fs.closeSync(descriptor);
    }
  }
}

const CHUNK = 1_000_000;
