import { newLinesOf } from '../../../scripts/prose/new-lines';

const DIFF = `diff --git a/README.md b/README.md
index 111..222 100644
--- a/README.md
+++ b/README.md
@@ -3 +3,2 @@ # Title
-The old sentence.
+A new sentence.
+Another one.
@@ -9,0 +11 @@ # Title
+A late one.
diff --git a/guides/old.md b/guides/old.md
deleted file mode 100644
index 333..000
--- a/guides/old.md
+++ /dev/null
@@ -1,2 +0,0 @@
-A moved sentence.
-A lost one.
diff --git a/guides/new/page.md b/guides/new/page.md
new file mode 100644
index 000..444
--- /dev/null
+++ b/guides/new/page.md
@@ -0,0 +1,2 @@
+  A moved sentence.
+A changed one.
`;

test('added lines are new, by file', () => {
  expect(newLinesOf(DIFF)).toEqual(new Map([
    ['README.md', new Set([3, 4, 11])],
    ['guides/new/page.md', new Set([2])],
  ]));
});

test('a diff without lines has none', () => {
  expect(newLinesOf('')).toEqual(new Map());
});
