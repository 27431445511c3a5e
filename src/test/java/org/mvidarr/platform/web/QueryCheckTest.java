package org.mvidarr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.platform.Refusal;

import java.util.List;

class QueryCheckTest {
    private static final QueryParameters ALLOWED = allowed();

    private static class Base {
        @QueryParam("page")
        int page;
    }

    private static final class Filter extends Base {
        @QueryParam("tag")
        List<String> tag;
    }

    private record Sort(@QueryParam("sortKey") String key) {}

    private static final class Operations {
        @Parameter(name = "apikey", in = ParameterIn.QUERY)
        void list(
                @PathParam("id") long id,
                @QueryParam("search") String search,
                @BeanParam Filter filter,
                @BeanParam Sort sort) {}
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "page=1",
                "page=1&sortKey=title&search=Bj%C3%B6rk&apikey=x",
                "tag=a&tag=b",
                "search",
                "search=",
                "%70age=1",
                "search=a+b%26page%3D1",
                "page=1&"
            })
    void takesWhatTheOperationNames(String query) {
        assertThatCode(() -> QueryCheck.check(query, ALLOWED)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    query.unknown, pages=1
                    query.unknown, Page=1
                    query.unknown, id=1
                    query.unknown, =1
                    query.unknown, -vf=scale
                    query.unknown, page%20=1
                    query.twice, page=1&page=2
                    query.twice, page=1&%70age=2
                    query.text, search=%00
                    query.text, search=%FF
                    query.text, search=%C3
                    query.text, search=%zz
                    query.text, search=%2
                    query.text, %FF=1
                    """)
    void refusesTheRest(String code, String query) {
        assertThatThrownBy(() -> QueryCheck.check(query, ALLOWED))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static QueryParameters allowed() {
        return QueryParameters.of(
                List.of(Operations.class.getDeclaredMethods()).stream()
                        .filter(method -> method.getName().equals("list"))
                        .findFirst()
                        .orElseThrow());
    }
}
