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
    const content = new NewFile(file);
    try {
      for (let i = 0; i < objects.length; i++) {
        content.append((i === 0 ? '' : '---\n') + this.yaml.write(objects[i].toJson()));
      }
      content.finish();
    } finally {
      content.discard();
    }
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

/**
 * A file that appears when all of its content is there. Content that is too large to be kept is written to another file in the same folder first.
 */
class NewFile {
  private descriptor: number | undefined;
  private text = '';

  constructor(private readonly file: string) {
  }

  public append(text: string): void {
    this.text += text;
    if (this.text.length > LARGEST_TEXT) {
      this.descriptor ??= fs.openSync(this.draft, 'w');
      fs.writeFileSync(this.descriptor, this.text);
      this.text = '';
    }
  }

  public finish(): void {
    if (this.descriptor === undefined) {
      fs.writeFileSync(this.file, this.text);
      return;
    }
    fs.writeFileSync(this.descriptor, this.text);
    fs.closeSync(this.descriptor);
    this.descriptor = undefined;
    fs.renameSync(this.draft, this.file);
  }

  private get draft(): string {
    return path.join(path.dirname(this.file), `.${path.basename(this.file)}.${process.pid}.draft`);
  }

  /** Leaves nothing of a file that is not finished. */
  public discard(): void {
    if (this.descriptor !== undefined) {
      fs.closeSync(this.descriptor);
      fs.rmSync(this.draft);
    }
  }
}

const LARGEST_TEXT = 1_000_000;
