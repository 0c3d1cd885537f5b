/** The only room that knows Dekorate: loaded where a user has it on the class path, and nowhere else. */
package io.github.kafkak8s.decorate.dekorate;
