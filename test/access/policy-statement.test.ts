import { PolicyStatement } from '../../src/access';

const PROPS = { sid: 'ReadItems', actions: ['dynamodb:GetItem'], resources: ['arn:aws:dynamodb:eu-west-1:111122223333:table/churn'], reason: 'features' };

test('one action and one resource are no lists, and reasons have no place', () => {
  expect(new PolicyStatement(PROPS).toJson()).toEqual({
    Sid: 'ReadItems', Effect: 'Allow', Action: PROPS.actions[0], Resource: PROPS.resources[0],
  });
});

test('several actions are a list, and conditions follow', () => {
  const actions = ['dynamodb:GetItem', 'dynamodb:Query'];
  const conditions = { StringEquals: { 'aws:SourceAccount': '111122223333' } };
  expect(new PolicyStatement({ ...PROPS, actions, conditions }).toJson()).toMatchObject({ Action: actions, Condition: conditions });
});

test('what is given can change later without the statement', () => {
  const actions = ['dynamodb:GetItem'];
  const conditions = { StringEquals: { 'aws:PrincipalTag/team': ['vision'] } };
  const statement = new PolicyStatement({ ...PROPS, actions, conditions });
  actions.push('dynamodb:*');
  conditions.StringEquals['aws:PrincipalTag/team'].push('*');
  expect(statement.actions).toEqual(['dynamodb:GetItem']);
  expect(statement.conditions).toEqual({ StringEquals: { 'aws:PrincipalTag/team': ['vision'] } });
  expect(statement.fields).toEqual([]);
});

test.each(['', 'Read Items', 'read-items', 'Läsen'])('the sid %j is refused', sid => {
  expect(() => new PolicyStatement({ ...PROPS, sid })).toThrow(`Expected \`sid\` to be letters and digits, got '${sid}'`);
});

test.each([{ actions: [] }, { resources: [] }])('a statement that allows nothing is refused: %j', props => {
  expect(() => new PolicyStatement({ ...PROPS, ...props })).toThrow("Expected statement 'ReadItems' to have at least one action and one resource");
});

test.each([undefined, 's3:GetObject', [null]])('actions and resources are lists of texts, not %j', given => {
  expect(() => new PolicyStatement({ ...PROPS, actions: given as any })).toThrow('Expected `actions` to be a list');
  expect(() => new PolicyStatement({ ...PROPS, resources: given as any })).toThrow('Expected `resources` to be a list');
});

test('what becomes of its JSON does not change it', () => {
  const statement = new PolicyStatement({
    sid: 'A', actions: ['s3:GetObject', 's3:PutObject'], resources: ['a', 'b'], conditions: { StringEquals: { 'aws:RequestedRegion': ['eu-west-1'] } }, reason: 'data',
  });
  const before = JSON.stringify(statement.toJson());
  const { Action, Resource, Condition } = statement.toJson();
  [Action, Resource, Condition.StringEquals['aws:RequestedRegion']].forEach(list => list.push('*'));
  expect(JSON.stringify(statement.toJson())).toBe(before);
});
