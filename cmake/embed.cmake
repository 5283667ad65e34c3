# securebase_embed(target folder): puts every file of the folder into the program, as server/embedded.hpp declares.
# An absent or empty folder gives an empty list. A file that comes, goes or changes is noticed by the next build.
function(securebase_embed target folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*)
  list(SORT files)
  set(work ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  set(script ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake)
  add_custom_command(
    OUTPUT ${work}/embedded.cpp
    COMMAND ${CMAKE_COMMAND} -D FOLDER=${folder} -D WORK=${work} -P ${script}
    DEPENDS ${files} ${script}
    COMMENT "Embedding the web app"
    VERBATIM)
  target_sources(${target} PRIVATE ${work}/embedded.cpp)
endfunction()
