# How the parts of the house are declared: one function a kind.

# securebase_module(text SOURCES a.cpp b.cpp DEPENDS base): the library core_text of core/text.
function(securebase_module name)
  cmake_parse_arguments(module "" "" "SOURCES;DEPENDS" ${ARGN})
  add_library(core_${name} STATIC ${module_SOURCES})
  target_link_libraries(core_${name} PUBLIC securebase_options)
  foreach(dependency IN LISTS module_DEPENDS)
    target_link_libraries(core_${name} PUBLIC core_${dependency})
  endforeach()
endfunction()

# securebase_test(core_text a_test.cpp b_test.cpp): one test program beside a library, the same natively and under Node.
# Tests find the checkout through the environment, so that a fixture is read by its path in the repository.
function(securebase_test library)
  if(NOT SECUREBASE_TESTS)
    return()
  endif()
  add_executable(${library}_test ${ARGN})
  target_link_libraries(${library}_test PRIVATE ${library} gtest_with_main)
  if(CMAKE_SYSTEM_NAME STREQUAL "WASI")
    # Memory that grows while Node's own WASI looks at it breaks Node 20, after all tests have passed: so it never grows.
    target_link_options(${library}_test PRIVATE -Wl,--initial-memory=268435456)
  endif()
  add_test(NAME ${library} COMMAND ${library}_test)
  set_tests_properties(${library} PROPERTIES
    ENVIRONMENT "SECUREBASE_SOURCE=${PROJECT_SOURCE_DIR}"
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endfunction()

# securebase_fuzz(whatsapp core_chat whatsapp_fuzz.cpp): a libFuzzer target fuzz_whatsapp.
function(securebase_fuzz name library)
  if(NOT SECUREBASE_FUZZ)
    return()
  endif()
  add_executable(fuzz_${name} ${ARGN})
  target_link_libraries(fuzz_${name} PRIVATE ${library})
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  set_property(GLOBAL APPEND PROPERTY SECUREBASE_FUZZERS fuzz_${name})
endfunction()

# Called last: the target `fuzzers` makes all of them, and fuzzers.txt in the build folder has their paths, one a line.
function(securebase_collect_fuzzers)
  if(NOT SECUREBASE_FUZZ)
    return()
  endif()
  get_property(fuzzers GLOBAL PROPERTY SECUREBASE_FUZZERS)
  add_custom_target(fuzzers DEPENDS ${fuzzers})
  list(TRANSFORM fuzzers REPLACE "(.+)" "$<TARGET_FILE:\\1>\n")
  list(JOIN fuzzers "" lines)
  file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/fuzzers.txt CONTENT "${lines}")
endfunction()

# securebase_data(core_security model.json model_json): the file's text as `securebase::data::model_json`, a
# std::string_view that the module declares itself (`extern`). A change of the file makes the next build configure again.
function(securebase_data target file symbol)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} text)
  file(CONFIGURE OUTPUT ${symbol}.cpp @ONLY CONTENT "// Generated from @file@.
#include <string_view>
namespace securebase::data {
extern const std::string_view @symbol@;
const std::string_view @symbol@ = R\"__data__(@text@)__data__\";
}  // namespace securebase::data
")
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp)
endfunction()
