import { Cron, type CronOptions } from 'cdk8s';
import { requireSchedule } from '../../src/job/starter-options';

describe('a schedule', () => {
  test.each<CronOptions>([
    {}, { minute: '59', hour: '23', day: '31', month: '12', weekDay: '6' }, { minute: '*/15' }, { weekDay: 'MON-fri' }, { month: 'jan,7', day: '?' },
  ])('is accepted with %p', options => {
    expect(() => requireSchedule(Cron.schedule(options))).not.toThrow();
  });

  test.each<[CronOptions, string]>([
    [{ minute: '75' }, "Expected `minute` of `schedule` to be from 0 to 59, got '75'."],
    [{ hour: '9-24' }, "Expected `hour` of `schedule` to be from 0 to 23, got '9-24'."],
    [{ day: '0' }, "Expected `day` of `schedule` to be from 1 to 31, got '0'."],
    [{ month: 'sept' }, "Expected `month` of `schedule` to be from 1 to 12, got 'sept'."],
    [{ weekDay: '7' }, "Expected `weekDay` of `schedule` to be from 0 to 6, got '7'."],
    [{ minute: '0 12' }, "Expected `schedule` to have five fields without blanks inside, got '0 12 * * * *'."],
  ])('is refused with %p', (options, message) => {
    expect(() => requireSchedule(Cron.schedule(options))).toThrow(message);
  });

  test('may be an interval, or unknown by now', () => {
    for (const expressionString of ['@every 12h', '@daily', '${Token[TOKEN.3]}']) {
      expect(() => requireSchedule({ expressionString })).not.toThrow();
    }
  });

  test.each([undefined, '0 2 * * *'])('is made by cdk8s, not %p', schedule => {
    expect(() => requireSchedule(schedule as any)).toThrow('Expected `schedule` to be made by `Cron.schedule`, got');
  });
});
