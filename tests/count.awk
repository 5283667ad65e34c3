# Reads the log of a step and prints "PASSED FAILED": the tests within it, as GoogleTest (under ctest --verbose) and
# Node's test runner report them, and the fuzzers. A ctest without such a report counts as one test. Prints nothing when there were none.

# 3: [  PASSED  ] 12 tests.        3: [  FAILED  ] 1 test, listed below:
/^[0-9]+: \[  PASSED  \] [0-9]+ test/ { within_passed[$1 + 0] = $5 }
/^[0-9]+: \[  FAILED  \] [0-9]+ tests?, listed below/ { within_failed[$1 + 0] = $5 }

#  2/9 Test  #3: core_chat ........   Passed    0.05 sec
/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: / {
  match($0, /#[0-9]+/)
  number = substr($0, RSTART + 1, RLENGTH - 1) + 0
  is_counted = 1
  has_passed = /   Passed  /
  passed += number in within_passed ? within_passed[number] : has_passed
  failed += number in within_failed ? within_failed[number] : !has_passed
}

# "# pass 3" from Node 18, "ℹ pass 3" from later ones.
/^(#|ℹ) pass [0-9]+$/ { passed += $3; is_counted = 1 }
/^(#|ℹ) (fail|cancelled) [0-9]+$/ { failed += $3 }

/^fuzzer in order: / { passed++; is_counted = 1 }

END { if (is_counted) print passed + 0, failed + 0 }
