package org.mengkeju.ledger.statement;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.platform.table.RowFault;
import org.mengkeju.platform.table.RowSink;
import org.mengkeju.platform.table.TableFormat;
import org.mengkeju.platform.table.TableReader;
import org.mengkeju.platform.table.TableShape;

/** Reads a bank statement: the head names the columns by any of the names banks use; rows without income are passed over. */
final class StatementReader implements RowSink {
    private static final int FAULTS_MAX = 100;
    private static final TableShape SHAPE =
            new TableShape(names(), List.of("day", "payer", "amount"), Set.of("day"), json -> Map.of());

    private final Owner owner;
    private final String file;
    private final List<StatementLine> lines = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private final Map<String, Integer> same = new HashMap<>();

    private StatementReader(Owner owner, String file) {
        this.owner = owner;
        this.file = file;
    }

    /** What was read: with a fault nothing is taken. */
    record Read(List<StatementLine> lines, List<RowFault> faults) {}

    static Read read(Path path, TableFormat format, String file, Owner owner) {
        var reader = new StatementReader(owner, file);
        TableReader.read(path, format, SHAPE, reader);
        return new Read(List.copyOf(reader.lines), List.copyOf(reader.faults));
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        call(names, "day", "day", "日期", "交易日期", "记账日期", "入账日期");
        call(names, "payer", "payer", "付款人", "付款方", "对方户名", "对方名称", "付款人名称");
        call(names, "amount", "amount", "金额", "收入", "收入金额", "贷方发生额", "贷方金额");
        call(names, "purpose", "purpose", "摘要", "附言", "用途", "备注");
        call(names, "serial", "serial", "流水号", "交易流水号", "凭证号", "回单号");
        call(names, "other", "支出", "支出金额", "借方发生额", "借方金额", "余额", "对方账号", "币种");
        return names;
    }

    private static void call(Map<String, String> names, String key, String... called) {
        for (String name : called) {
            names.put(name, key);
        }
    }

    @Override
    public void row(long number, Map<String, String> texts) {
        String amount = texts.getOrDefault("amount", "").strip();
        if (amount.isEmpty() || amount.matches("-.*|0+(\\.0+)?")) {
            return;
        }
        try {
            take(number, texts, Money.parse(amount));
        } catch (Refusal refusal) {
            fault(new RowFault(number, "amount", refusal.messageKey(), List.of(refusal.arguments())));
        } catch (DateTimeParseException noDay) {
            fault(RowFault.of(number, "day", "ledger.statement.fault.day", texts.getOrDefault("day", "")));
        }
    }

    private void take(long number, Map<String, String> texts, Money amount) {
        LocalDate day = LocalDate.parse(texts.getOrDefault("day", "").strip().replace('/', '-'));
        String payer = texts.getOrDefault("payer", "").strip();
        String purpose = texts.getOrDefault("purpose", "").strip();
        String serial = texts.getOrDefault("serial", "").strip();
        String says = serial.isEmpty() ? day + "\n" + payer + "\n" + amount + "\n" + purpose : "serial\n" + serial;
        int nth = same.merge(says, 1, Integer::sum);
        String digest = new Sm3().update(says + "\n" + nth).hex();
        UUID id = Identifier.next();
        lines.add(new StatementLine(
                id,
                owner,
                digest,
                file,
                number,
                day,
                payer,
                amount,
                purpose,
                serial,
                StatementLine.State.WAITING,
                null,
                ""));
    }

    @Override
    public void fault(RowFault fault) {
        if (faults.size() < FAULTS_MAX) {
            faults.add(fault);
        }
    }
}
